package org.alongside.measure.service;

import java.util.List;
import java.util.UUID;
import org.alongside.measure.EvidenceRow;
import org.alongside.measure.LetterRow;
import org.alongside.measure.MeasurePeriod;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** CORE item 34 b by calendar month and crisis team: did the letter reach every required recipient in three days. */
final class DischargeLetters {

    private static final String ROWS = "with " + LetterSql.JUDGED + """
            , crisis_team as materialized (
              select t.local_id as team from named_team t
               cross join lateral (select 1 from crisis_care c where c.team_id = t.id limit 1) any_care
               where t.provider_id = :provider and (:team = '' or t.local_id = :team)),
            month as (select m::date as start from generate_series(cast(:from as timestamp), cast(:to as timestamp), interval '1 month') as m),
            counted as (
              select team, date_trunc('month', cast(discharge_date as timestamp))::date as start,
                     count(*) filter (where excluded is null and unmet is null) as numerator,
                     count(*) filter (where excluded is null) as denominator
                from judged group by 1, 2)
            select t.team, to_char(m.start, 'YYYY-MM') as month, coalesce(c.numerator, 0) as numerator,
                   coalesce(c.denominator, 0) as denominator
              from month m cross join crisis_team t
              left join counted c on c.team = t.team and c.start = m.start
             order by m.start, t.team""";

    private static final String EVIDENCE = "with " + LetterSql.JUDGED + """
             select 'referral' as kind, local_id as id, person, discharge_date as date, sent::text as value,
                   %s as reason, person_id, letter_id, null::integer as days,
                   twin_of(:provider, 'referral', local_id) as same_as
              from judged where %s order by discharge_date, local_id""";

    private final Handle handle;
    private final UUID provider;
    private final MeasurePeriod period;
    private final String team;

    DischargeLetters(Handle handle, UUID provider, MeasurePeriod period, String team) {
        this.handle = handle;
        this.provider = provider;
        this.period = period;
        this.team = team;
    }

    List<LetterRow> rows() {
        return query(ROWS, LetterRow.class, period.widened());
    }

    List<EvidenceRow> numerator() {
        return evidence("null", "excluded is null and unmet is null");
    }

    List<EvidenceRow> denominator() {
        return evidence("null", "excluded is null");
    }

    List<EvidenceRow> outsideNumerator() {
        return evidence("coalesce(excluded, unmet)", "coalesce(excluded, unmet) is not null");
    }

    List<EvidenceRow> outsideDenominator() {
        return evidence("excluded", "excluded is not null");
    }

    private List<EvidenceRow> evidence(String reason, String condition) {
        return query(EVIDENCE.formatted(reason, condition), EvidenceRow.class, period);
    }

    private <T> List<T> query(String sql, Class<T> type, MeasurePeriod days) {
        return handle.createQuery(sql)
                .bind("provider", provider)
                .bind("from", days.from())
                .bind("to", days.to())
                .bind("team", team)
                .map(ConstructorMapper.of(type))
                .list();
    }
}
