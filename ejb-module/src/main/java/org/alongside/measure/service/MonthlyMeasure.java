package org.alongside.measure.service;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.measure.EvidenceRow;
import org.alongside.measure.Measure;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.MonthRow;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * A measure by calendar month. One piece of SQL judges everything that meets the base rule, with a column for each figure
 * that says why it is not counted ({@code why_…}, null where it is); the figures and the lists behind them are both made
 * from it. Code lists are those in force on the first day of the month.
 *
 * @param teams SQL for the teams that have rows; a null team is the whole provider
 * @param grouping how what is judged is counted: {@link #EACH} or {@link #EACH_AND_ALL}
 * @param judged SQL for what is judged: team, month, kind, local_id, person_id, person, date, value, days and the reasons
 * @param figures SQL of each figure over {@code judged j}, by its name
 */
record MonthlyMeasure(Measure measure, String teams, String grouping, String judged, Map<String, Count> figures) {

    /**
     * SQL of one figure.
     *
     * @param share of a month in which there is nothing it is nothing; any other figure is zero
     */
    record Count(String sql, boolean share) {}

    static final String EACH = "j.month, j.team";
    static final String EACH_AND_ALL = "grouping sets ((j.month, j.team), (j.month))";

    static final String NO_TEAMS = "select null::text as team where :team = ''";

    private static final String MONTHS = """
            with month as materialized (
              select m::date as start, (m + interval '1 month')::date - 1 as last,
                     codes_on('ATTENDED', m::date) as attended, codes_on('FACE_TO_FACE', m::date) as face_to_face,
                     codes_on('FOLLOW_UP_CONTACT', m::date) as follow_up_contact,
                     codes_on('FOLLOW_UP_CLASS', m::date) as follow_up_class,
                     codes_on('FOLLOW_UP_NOT_DESTINATION', m::date) as not_destination,
                     codes_on('DISCHARGE_BY_DEATH', m::date) as by_death
                from generate_series(cast(:from as timestamp), cast(:to as timestamp), interval '1 month') as m),
            judged as (%s)""";

    private static final String ROWS = MONTHS + """
            , who as (%s),
            figure as (select j.month, j.team, %s from judged j group by %s)
            select w.team, to_char(m.start, 'YYYY-MM') as month, %s
              from month m cross join who w
              left join figure f on f.month = m.start and f.team is not distinct from w.team
             order by m.start, w.team collate "C" nulls first""";

    private static final String EVIDENCE = MONTHS + """
            select kind, local_id as id, person, date, value, why_%2$s as reason, person_id, null::uuid as letter_id, days,
                   twin_of(:provider, kind, local_id) as same_as
              from judged where (:team = '' or team = :team) and (why_%2$s is null) = :counted
             order by month, date, local_id""";

    /** How many of what is judged are counted for a figure. */
    static String count(String figure) {
        return "count(j.local_id) filter (where j.why_" + figure.toLowerCase(Locale.ROOT) + " is null)";
    }

    /** Figures that each count what is judged, in their order. */
    static Map<String, Count> counted(String... names) {
        Map<String, Count> figures = new LinkedHashMap<>();
        for (String name : names) {
            figures.put(name, new Count(count(name), false));
        }
        return figures;
    }

    List<MonthRow> rows(Handle handle, UUID provider, MeasurePeriod asked, String team) {
        String counts = figures.entrySet().stream()
                .map(figure -> figure.getValue().sql() + " as \"" + figure.getKey() + "\"")
                .collect(Collectors.joining(", "));
        String shown = figures.entrySet().stream()
                .map(figure -> (figure.getValue().share() ? "f.\"%1$s\"" : "coalesce(f.\"%1$s\", 0) as \"%1$s\"")
                        .formatted(figure.getKey()))
                .collect(Collectors.joining(", "));
        return query(handle, ROWS.formatted(judged, teams, counts, grouping, shown), provider, asked, team)
                .map((row, context) -> new MonthRow(row.getString("team"), row.getString("month"), values(row)))
                .list();
    }

    private Map<String, @Nullable BigDecimal> values(ResultSet row) throws SQLException {
        Map<String, @Nullable BigDecimal> values = new LinkedHashMap<>();
        for (String figure : figures.keySet()) {
            values.put(figure, row.getBigDecimal(figure));
        }
        return values;
    }

    List<EvidenceRow> evidence(Handle handle, UUID provider, MeasureQuery asked, Figure figure, boolean excluded) {
        String team = asked.team() == null ? "" : asked.team();
        String sql = EVIDENCE.formatted(judged, figure.field().toLowerCase(Locale.ROOT));
        return query(handle, sql, provider, asked.period(), team)
                .bind("counted", !excluded)
                .map(ConstructorMapper.of(EvidenceRow.class))
                .list();
    }

    private static Query query(Handle handle, String sql, UUID provider, MeasurePeriod asked, String team) {
        MeasurePeriod months = asked.widened();
        return handle.createQuery(sql)
                .bind("provider", provider)
                .bind("from", months.from())
                .bind("to", months.to())
                .bind("team", team);
    }
}
