package org.alongside.measure.service;

import java.util.Map;
import org.alongside.measure.Measure;

/** The measures about hospital spells: follow-up after them, days in them that need not have been, and coming back. */
final class HospitalMeasures {

    private static final String SPELL = """
            'spell' as kind, h.local_id, h.person_id,
                   (select min(p.local_id) from known_registration p
                     where p.person_id = h.person_id and p.provider_id = h.provider_id) as person""";

    /** The third day after the discharge is in the month; the last ward stay decides about the ward. */
    private static final String FOLLOW_UP_JUDGED = """
            select f.*, f.out as why_mhs78,
                   coalesce(f.out, case when f.next is null then 'no contact and no new spell on a later day'
                                        when f.next > f.date + 3 then 'the first contact was ' || (f.next - f.date) || ' days after'
                                   end) as why_mhs79
              from (
                select null::text as team, m.start as month, %s,
                       h.discharge_date as date, e.next, e.next::text as value, null::integer as days,
                       case when h.discharge_method = any (m.by_death)
                              then 'the method of discharge says that the person died'
                            when h.discharge_destination = any (m.not_destination)
                              then 'discharged to where others follow up'
                            when w.spell_id is null then 'no ward stay is on record'
                            when not coalesce(w.patient_class, '') = any (m.follow_up_class)
                              then 'the last ward was not an adult acute one'
                            when d.death_date <= h.discharge_date + 3 then 'the person died within three days'
                       end as out
                  from recorded_spell h
                  join month m on m.start = date_trunc('month', h.discharge_date + 4)::date
                  left join lateral (
                    select s.* from recorded_ward_stay s where s.spell_id = h.id
                     order by s.end_date is null desc, s.end_date desc, s.start_date desc, s.local_id collate "C" desc
                     limit 1) w on true
                  left join lateral (
                    select min(p.death_date) as death_date from known_registration p
                     where p.person_id = h.person_id and p.provider_id = h.provider_id) d on true
                  left join lateral (
                    select least(
                      (select min(c.contact_date) from recorded_contact c
                        where c.person_id = h.person_id and c.provider_id = h.provider_id
                          and c.contact_date > h.discharge_date
                          and c.attendance = any (m.attended) and c.mechanism = any (m.follow_up_contact)),
                      (select min(o.start_date) from recorded_spell o
                        where o.person_id = h.person_id and o.provider_id = h.provider_id
                          and o.start_date > h.discharge_date)) as next) e on true
                 where h.provider_id = :provider
                   and h.discharge_date between cast(:from as date) - 4 and cast(:to as date) - 4) f""".formatted(SPELL);

    static final MonthlyMeasure FOLLOW_UP = new MonthlyMeasure(
            Measure.FOLLOW_UP_72H,
            MonthlyMeasure.NO_TEAMS,
            MonthlyMeasure.EACH,
            FOLLOW_UP_JUDGED,
            withPercent(MonthlyMeasure.counted("MHS78", "MHS79")));

    private static Map<String, MonthlyMeasure.Count> withPercent(Map<String, MonthlyMeasure.Count> counts) {
        String percent = "round(100.0 * " + MonthlyMeasure.count("MHS79") + " / nullif(" + MonthlyMeasure.count("MHS78")
                + ", 0), 1)";
        counts.put("MHS80", new MonthlyMeasure.Count(percent, true));
        return counts;
    }

    /** A period that is still open is counted to today; each ends at the spell's discharge at the latest. */
    private static final String READY_JUDGED = """
            select f.*, case when f.days = 0 then 'it ended on the day on which it began' end as why_beddays
              from (
                select null::text as team, m.start as month, %s, c.start_date as date,
                       'from ' || c.start_date || coalesce(' to ' || least(c.end_date, h.discharge_date), '') as value,
                       greatest(0, least(c.end_date, h.discharge_date, m.last + 1,
                                         case when c.end_date is null then context_today() + 1 end)
                                   - greatest(c.start_date, m.start)) as days
                  from recorded_ready c
                  join recorded_spell h on h.id = c.spell_id
                  join month m on c.start_date <= m.last and coalesce(least(c.end_date, h.discharge_date), 'infinity') >= m.start
                 where c.provider_id = :provider) f
             where f.days > 0 or date_trunc('month', f.date) = f.month""".formatted(SPELL);

    static final MonthlyMeasure READY = new MonthlyMeasure(
            Measure.READY_FOR_DISCHARGE,
            MonthlyMeasure.NO_TEAMS,
            MonthlyMeasure.EACH,
            READY_JUDGED,
            Map.of("bedDays", new MonthlyMeasure.Count("sum(j.days) filter (where j.why_beddays is null)", false)));

    private static final String READMISSION_JUDGED = """
            select f.*, f.died as why_discharges,
                   coalesce(f.died, case when f.value is null then 'no other spell began 1 to 30 days later' end) as why_readmitted
              from (
                select null::text as team, m.start as month, %s,
                       h.discharge_date as date, null::integer as days,
                       (select min(o.start_date)::text from recorded_spell o
                         where o.person_id = h.person_id and o.provider_id = h.provider_id
                           and o.start_date between h.discharge_date + 1 and h.discharge_date + 30) as value,
                       case when h.discharge_method = any (m.by_death)
                              then 'the method of discharge says that the person died' end as died
                  from recorded_spell h
                  join month m on m.start = date_trunc('month', h.discharge_date)::date
                 where h.provider_id = :provider and h.discharge_date between :from and :to) f""".formatted(SPELL);

    static final MonthlyMeasure READMISSION = new MonthlyMeasure(
            Measure.READMISSION_30D,
            MonthlyMeasure.NO_TEAMS,
            MonthlyMeasure.EACH,
            READMISSION_JUDGED,
            MonthlyMeasure.counted("discharges", "readmitted"));

    private HospitalMeasures() {}
}
