package org.alongside.measure.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.measure.EvidenceRow;
import org.alongside.measure.MeasurePeriod;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** What CORE item 34 c, d and e are judged by: link workers, visits, manager meetings and ratings. */
final class Partnership {

    private static final String BETWEEN = """
            join named_team c on c.id = x.crisis_team_id join named_team m on m.id = x.community_team_id
             where x.provider_id = :provider and (:team = '' or c.local_id = :team)""";

    private final Handle handle;
    private final UUID provider;
    private final String team;

    Partnership(Handle handle, UUID provider, String team) {
        this.handle = handle;
        this.provider = provider;
        this.team = team;
    }

    List<Core34.Link> links() {
        return query("select c.local_id as team, m.local_id as community_team, x.start_date as start,"
                        + " x.end_date as end from recorded_link_worker x " + BETWEEN)
                .map(ConstructorMapper.of(Core34.Link.class))
                .list();
    }

    List<Core34.Day> visits(MeasurePeriod period) {
        return days(
                "select c.local_id as team, m.local_id as community_team, x.visit_date as day, true as complete"
                        + " from recorded_link_visit x " + BETWEEN + " and x.visit_date between :from and :to",
                period);
    }

    List<Core34.Day> meetings(LocalDate until) {
        return days(
                "select c.local_id as team, m.local_id as community_team, x.meeting_date as day,"
                        + " x.crisis_manager_present and x.community_manager_present and x.pathways_reviewed as complete"
                        + " from recorded_interface_meeting x " + BETWEEN + " and x.meeting_date between :from and :to",
                new MeasurePeriod(LocalDate.EPOCH.minusYears(100), until));
    }

    List<Core34.Rating> ratings(MeasurePeriod period) {
        return period(
                        query("select c.local_id as team, x.source, x.rating from recorded_rating x " + BETWEEN
                                + " and x.rating_date between :from and :to"),
                        period)
                .map(ConstructorMapper.of(Core34.Rating.class))
                .list();
    }

    List<String> sourcesNeeded() {
        return handle.createQuery("select code from listed_code where list = 'RATING_SOURCE_NEEDED'")
                .mapTo(String.class)
                .list();
    }

    /** Both managers were there and pathways were reviewed; other meetings do not exist for criterion d. */
    private static final String COMPLETE =
            "(select * from recorded_interface_meeting where crisis_manager_present and community_manager_present"
                    + " and pathways_reviewed)";

    /** Where one kind of fact is and how a row of it is shown. */
    private record Fact(String kind, String table, String date, String id, String value) {}

    private static final Fact VISIT =
            new Fact("visit", "recorded_link_visit", "x.visit_date", "md5(x.row_key)", "m.local_id");
    private static final Fact MEETING = new Fact("meeting", COMPLETE, "x.meeting_date", "x.local_id", "m.local_id");
    private static final Fact RATING =
            new Fact("rating", "recorded_rating", "x.rating_date", "md5(x.row_key)", "x.source || ' ' || x.rating");

    /** Visits of the period: with a community team of {@code teams}, or with any other. */
    List<EvidenceRow> visitRows(MeasurePeriod period, List<String> teams, boolean counted) {
        return split(rows(VISIT, period), teams, counted);
    }

    /**
     * Manager meetings of the period with a community team of {@code teams}, and the last one before it, from which the
     * first gap is counted; or those with any other team.
     */
    List<EvidenceRow> meetingRows(MeasurePeriod period, List<String> teams, boolean counted) {
        List<EvidenceRow> all = new ArrayList<>(split(rows(MEETING, period), teams, counted));
        if (counted) {
            teams.forEach(team -> lastBefore(period.from(), team).ifPresent(row -> all.add(0, row)));
        }
        return all;
    }

    private Optional<EvidenceRow> lastBefore(LocalDate day, String communityTeam) {
        return rows(MEETING, new MeasurePeriod(day.minusYears(100), day.minusDays(1))).stream()
                .filter(row -> communityTeam.equals(row.value()))
                .reduce((earlier, later) -> later);
    }

    List<EvidenceRow> ratingRows(MeasurePeriod period) {
        return rows(RATING, period);
    }

    private static List<EvidenceRow> split(List<EvidenceRow> rows, List<String> teams, boolean counted) {
        return rows.stream()
                .filter(r -> teams.contains(r.value()) == counted)
                .map(r -> counted ? r : because(r, "this community team does not meet the criterion"))
                .toList();
    }

    private static EvidenceRow because(EvidenceRow row, String reason) {
        return new EvidenceRow(row.kind(), row.id(), null, row.date(), row.value(), reason, null, null, null, null);
    }

    private List<EvidenceRow> rows(Fact fact, MeasurePeriod days) {
        String sql = "select '%s' as kind, %s as id, null as person, %3$s as date, %s as value, null as reason,"
                        .replace("%3$s", fact.date())
                        .formatted(fact.kind(), fact.id(), fact.value())
                + " null::uuid as person_id, null::uuid as letter_id, null::integer as days, null as same_as from "
                + fact.table()
                + " x " + BETWEEN
                + " and " + fact.date() + " between :from and :to order by 4, 2";
        return period(query(sql), days)
                .map(ConstructorMapper.of(EvidenceRow.class))
                .list();
    }

    private List<Core34.Day> days(String sql, MeasurePeriod days) {
        return period(query(sql), days)
                .map(ConstructorMapper.of(Core34.Day.class))
                .list();
    }

    private static Query period(Query query, MeasurePeriod days) {
        return query.bind("from", days.from()).bind("to", days.to());
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bind("provider", provider).bind("team", team);
    }
}
