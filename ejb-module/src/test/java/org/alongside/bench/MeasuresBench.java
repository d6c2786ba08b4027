package org.alongside.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.exchange.service.GeneratedTrust;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.measure.Measure;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.service.MeasureQuery;
import org.alongside.measure.service.Measures;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each measure over a year of 20,000 people, as a supervisor asks for it, against one hand-written statement without row security. */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasuresBench {

    private static final MeasurePeriod YEAR = new MeasurePeriod(GeneratedTrust.FIRST, GeneratedTrust.LAST);

    /** The plainest statement that gives the counts of a year, by month and team where the measure has teams. */
    private static final Map<Measure, String> FLOOR = Map.of(
            Measure.CORE_34, """
                    select c.team_id, count(*) filter (where c.involved), count(*) filter (where c.involved and c.met),
                           count(*) filter (where c.practice or c.involved),
                           count(*) filter (where (c.practice or c.involved) and c.letter_date - c.discharge_date <= 3),
                           (select count(distinct date_trunc('month', v.visit_date)) from link_worker_visit v
                             where v.crisis_team_id = c.team_id and v.visit_date between :from and :to),
                           (select max(i.meeting_date) from interface_meeting i where i.crisis_team_id = c.team_id),
                           (select percentile_cont(0.5) within group (order by x.rating) from relationship_rating x
                             where x.crisis_team_id = c.team_id and x.rating_date between :from and :to)
                      from (select r.team_id, r.discharge_date, r.letter_date,
                                   exists (select 1 from referral m join team o on o.id = m.team_id and o.type_code = 'A06'
                                            where m.person_id = r.person_id and m.rejection_date is null
                                              and m.received_date <= r.discharge_date
                                              and (m.discharge_date is null or m.discharge_date >= r.received_date)) as involved,
                                   exists (select 1 from joint_meeting j where j.referral_id = r.id and j.meeting_type <> 'COMMUNICATION'
                                              and j.meeting_date between r.received_date and r.discharge_date) as met,
                                   exists (select 1 from gp_registration g where g.person_id = r.person_id
                                              and g.start_date <= r.discharge_date
                                              and (g.end_date is null or g.end_date >= r.discharge_date)) as practice
                              from referral r join team t on t.id = r.team_id and t.type_code = 'A02'
                              join person_registration p on p.person_id = r.person_id and p.provider_id = r.provider_id
                             where r.rejection_date is null and r.discharge_date between :from and :to
                               and (p.death_date is null or p.death_date > r.discharge_date)) c
                     group by c.team_id""",
            Measure.CRISIS_RESPONSE, """
                    select r.team_id, date_trunc('month', r.received_date), count(*),
                           count(c.at) filter (where c.at - (r.received_date + r.received_time) <= interval '240 minutes')
                      from referral r join team t on t.id = r.team_id and t.type_code = 'A02'
                      left join lateral (select min(k.contact_date + k.contact_time) as at from care_contact k
                         where k.referral_id = r.id and k.attendance in ('5','6') and k.mechanism = '01'
                           and k.contact_date >= r.received_date and k.contact_date + k.contact_time >= r.received_date + r.received_time
                           and date_trunc('month', k.contact_date) = date_trunc('month', r.received_date)) c on true
                     where r.received_date between :from and :to group by 1, 2""",
            Measure.DISCHARGE_LETTERS, """
                    select r.team_id, date_trunc('month', r.discharge_date), count(*),
                           count(*) filter (where r.letter_date - r.discharge_date <= 3)
                      from referral r join team t on t.id = r.team_id and t.type_code = 'A02'
                      join person_registration p on p.person_id = r.person_id and p.provider_id = r.provider_id
                     where r.rejection_date is null and r.discharge_date between :from and :to
                       and (p.death_date is null or p.death_date > r.discharge_date)
                       and (exists (select 1 from gp_registration g where g.person_id = r.person_id and g.provider_id = r.provider_id and g.start_date <= r.discharge_date
                               and (g.end_date is null or g.end_date >= r.discharge_date))
                            or exists (select 1 from referral m join team o on o.id = m.team_id and o.type_code = 'A06'
                               where m.person_id = r.person_id and m.rejection_date is null and m.received_date <= r.discharge_date
                                 and (m.discharge_date is null or m.discharge_date >= r.received_date)))
                     group by 1, 2""",
            Measure.CASELOAD, """
                    select m.last, r.team_id, count(*) from referral r
                      join (select (generate_series(cast(:from as timestamp), cast(:to as timestamp), interval '1 month')
                              + interval '1 month')::date - 1 as last) m
                        on r.received_date <= m.last and (r.discharge_date is null or r.discharge_date > m.last)
                     where r.rejection_date is null group by 1, 2""",
            Measure.FOLLOW_UP_72H, """
                    select date_trunc('month', h.discharge_date + 4), count(*),
                           count(*) filter (where exists (select 1 from care_contact k where k.person_id = h.person_id
                              and k.contact_date between h.discharge_date + 1 and h.discharge_date + 3
                              and k.attendance in ('5','6') and k.mechanism in ('01','02','04','11')))
                      from hospital_spell h join ward_stay w on w.spell_id = h.id and w.patient_class = '200'
                     where h.discharge_date between :from and :to group by 1""",
            Measure.READMISSION_30D, """
                    select date_trunc('month', h.discharge_date), count(*),
                           count(*) filter (where exists (select 1 from hospital_spell o where o.person_id = h.person_id
                              and o.start_date between h.discharge_date + 1 and h.discharge_date + 30))
                      from hospital_spell h where h.discharge_date between :from and :to group by 1""",
            Measure.READY_FOR_DISCHARGE, """
                    select m.start, sum(least(c.end_date, h.discharge_date, m.last + 1) - greatest(c.start_date, m.start))
                      from clinically_ready c join hospital_spell h on h.id = c.spell_id
                      join (select s::date as start, (s + interval '1 month')::date - 1 as last
                              from generate_series(cast(:from as timestamp), cast(:to as timestamp), interval '1 month') s) m
                        on c.start_date <= m.last and c.end_date >= m.start
                     group by 1""");

    private final TestDatabase database = TestDatabase.migrated();
    private final Jdbi system = database.system();
    private final Transactions transactions = new Transactions(database);
    private final Measures measures = transactions.service(Measures.class);
    private Principal supervisor = Principal.SYSTEM;

    @BeforeAll
    void trust() throws IOException {
        long start = System.nanoTime();
        new ExtractFixture(system).load(new GeneratedTrust(20_000).write());
        System.out.printf("import of 20,000 people: %.1f s%n", (System.nanoTime() - start) / 1e9);
        try (var owner = database.owner();
                var sql = owner.createStatement()) {
            sql.execute("analyze");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        UUID provider = system.withHandle(
                h -> h.createQuery("select id from provider").mapTo(UUID.class).one());
        supervisor = new Principal(
                "bench",
                "Bench",
                UUID.randomUUID(),
                provider,
                StandardRole.SUPERVISOR.permissions(),
                List.of(),
                Principal.Scope.PROVIDER);
    }

    @Test
    void eachMeasureOverAYear() {
        transactions
                .clock()
                .moveTo(LocalDate.of(2026, 11, 1)
                        .atStartOfDay(java.time.ZoneOffset.UTC)
                        .toInstant());
        MeasureQuery query = new MeasureQuery(YEAR, null, null);
        FLOOR.forEach((measure, sql) -> new Rounds(measure.id())
                .run(
                        1,
                        5,
                        () -> transactions.as(supervisor, () -> measures.figures(measure, query)),
                        () -> system.withHandle(h -> h.createQuery(sql)
                                .bind("from", YEAR.from())
                                .bind("to", YEAR.to())
                                .map((row, context) -> row.getString(1))
                                .list())));
    }
}
