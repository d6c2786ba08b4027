package org.alongside.measure.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.measure.Core34Row;
import org.alongside.measure.InterfaceMeetingRule;
import org.alongside.measure.LinkWorker;
import org.alongside.measure.LinkWorkerRule;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.RatingRule;
import org.alongside.measure.Share;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** CORE crisis team fidelity, item 34, by crisis team over one period, from the facts that {@link Partnership} lists. */
final class Core34 {

    private static final String SHARES = "with " + LetterSql.JUDGED + ", " + JointMeetings.JUDGED + """
            , crisis_team as (select distinct team_local_id as team from crisis_care
                               where provider_id = :provider and (:team = '' or team_local_id = :team))
            select t.team, a.numerator as joint, a.denominator as of_joint, b.numerator as letters,
                   b.denominator as of_letters
              from crisis_team t
              join lateral (select count(*) filter (where excluded is null and met_on is not null) as numerator,
                                   count(*) filter (where excluded is null) as denominator
                              from joint j where j.team = t.team) a on true
              join lateral (select count(*) filter (where excluded is null and unmet is null) as numerator,
                                   count(*) filter (where excluded is null) as denominator
                              from judged j where j.team = t.team) b on true
             order by t.team""";

    private final Handle handle;
    private final UUID provider;
    private final MeasurePeriod period;
    private final String team;
    private final Partnership partnership;

    Core34(Handle handle, UUID provider, MeasurePeriod period, String team) {
        this.handle = handle;
        this.provider = provider;
        this.period = period;
        this.team = team;
        this.partnership = new Partnership(handle, provider, team);
    }

    /** Counts of criteria a and b for one crisis team. */
    public record Shares(String team, long joint, long ofJoint, long letters, long ofLetters) {}

    /** A day on which something happened between two teams. */
    public record Day(String team, String communityTeam, LocalDate day, boolean complete) {}

    /** One rating of one source. */
    public record Rating(String team, String source, int rating) {}

    /** A link worker of a crisis team. */
    public record Link(
            String team,
            String communityTeam,
            LocalDate start,
            @Nullable LocalDate end) {}

    List<Core34Row> rows() {
        List<Shares> shares = query(SHARES)
                .bind("from", period.from())
                .bind("to", period.to())
                .map(ConstructorMapper.of(Shares.class))
                .list();
        List<Link> links = partnership.links();
        List<Day> visits = partnership.visits(period);
        List<Day> meetings = partnership.meetings(period.to());
        List<Rating> ratings = partnership.ratings(period);
        List<String> needed = partnership.sourcesNeeded();
        return shares.stream()
                .map(s -> new Core34Row(
                        s.team(),
                        period,
                        new Share(s.joint(), s.ofJoint()),
                        new Share(s.letters(), s.ofLetters()),
                        links(of(links, s.team(), Link::team), of(visits, s.team(), Day::team)),
                        meetings(of(meetings, s.team(), Day::team)),
                        ratings(of(ratings, s.team(), Rating::team), needed)))
                .toList();
    }

    private Core34Row.Teams links(List<Link> links, List<Day> visits) {
        LinkWorkerRule rule = new LinkWorkerRule(
                period,
                links.stream()
                        .map(l -> new LinkWorker(l.communityTeam(), l.start(), l.end()))
                        .toList(),
                byCommunityTeam(visits));
        return new Core34Row.Teams(rule.teams(), rule.enough());
    }

    private Core34Row.Teams meetings(List<Day> meetings) {
        List<Day> complete = meetings.stream().filter(Day::complete).toList();
        boolean enough = meetings.stream().anyMatch(m -> period.contains(m.day()));
        return new Core34Row.Teams(new InterfaceMeetingRule(period, byCommunityTeam(complete)).teams(), enough);
    }

    private static Core34Row.Ratings ratings(List<Rating> ratings, List<String> needed) {
        RatingRule rule = new RatingRule(
                ratings.stream().collect(groupingBy(Rating::source, mapping(Rating::rating, toList()))), needed);
        return new Core34Row.Ratings(rule.medians(), rule.met(), rule.enough());
    }

    private static Map<String, List<LocalDate>> byCommunityTeam(List<Day> days) {
        return days.stream().collect(groupingBy(Day::communityTeam, mapping(Day::day, toList())));
    }

    private static <T> List<T> of(List<T> all, String team, java.util.function.Function<T, String> teamOf) {
        return all.stream().filter(t -> teamOf.apply(t).equals(team)).toList();
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bind("provider", provider).bind("team", team);
    }
}
