package org.alongside.measure.service;

import org.alongside.measure.Measure;

/**
 * The published national CCR measures. The first contact is attended, face to face, in the month of the receipt and not
 * before the minute of the receipt; the contact's own team and subject are not looked at, and a missing time is midnight.
 * Differences are those of the clock on the wall, as the national method takes them.
 */
final class CrisisResponse {

    private static final String TEAMS = """
            select null::text as team where :team = ''
            union all
            select distinct t.local_id from recorded_referral r
              join named_team t on t.id = r.team_id
              join team_kind k on k.team_id = r.team_id and k.kind = 'CRISIS_PUBLISHED'
               and r.received_date between k.valid_from and k.valid_to
             where r.provider_id = :provider and (:team = '' or t.local_id = :team)""";

    private static final String JUDGED = """
            select f.*, to_char(f.seen, 'YYYY-MM-DD HH24:MI') as value,
                   case when f.priority is distinct from '1' then 'the priority is not emergency' end as why_ccr70,
                   f.not_very_urgent as why_ccr117,
                   coalesce(f.not_very_urgent, f.not_seen) as why_ccr118,
                   coalesce(f.not_very_urgent, f.not_seen,
                            case when f.seen - f.received > interval '240 minutes' then 'seen after more than 4 hours' end) as why_ccr119,
                   f.not_urgent as why_ccr71,
                   coalesce(f.not_urgent, f.not_seen) as why_ccr73,
                   coalesce(f.not_urgent, f.not_seen,
                            case when f.seen - f.received > interval '1440 minutes' then 'seen after more than 24 hours' end) as why_ccr120
              from (
                select t.local_id as team, m.start as month, 'referral' as kind, r.local_id,
                       r.person_id,
                       (select min(p.local_id) from known_registration p
                         where p.person_id = r.person_id and p.provider_id = r.provider_id) as person, r.received_date as date, null::integer as days, r.priority,
                       r.received_date + coalesce(r.received_time, time '00:00') as received, c.seen,
                       case when r.priority is distinct from '4' then 'the priority is not very urgent' end as not_very_urgent,
                       case when r.priority is distinct from '2' then 'the priority is not urgent' end as not_urgent,
                       case when c.seen is null then 'not seen face to face in the month of the referral' end as not_seen
                  from recorded_referral r
                  join named_team t on t.id = r.team_id
                  join team_kind k on k.team_id = r.team_id and k.kind = 'CRISIS_PUBLISHED'
                   and r.received_date between k.valid_from and k.valid_to
                  join month m on m.start = date_trunc('month', r.received_date)::date
                  left join lateral (
                    select min(c.contact_date + coalesce(c.contact_time, time '00:00')) as seen
                      from recorded_contact c
                     where c.referral_id = r.id
                       and c.attendance = any (m.attended) and c.mechanism = any (m.face_to_face)
                       and c.contact_date between r.received_date and m.last
                       and c.contact_date + coalesce(c.contact_time, time '00:00')
                           >= date_trunc('minute', r.received_date + coalesce(r.received_time, time '00:00'))) c on true
                 where r.provider_id = :provider and r.received_date between :from and :to
                   and (:team = '' or t.local_id = :team)) f""";

    static final MonthlyMeasure MEASURE = new MonthlyMeasure(
            Measure.CRISIS_RESPONSE,
            TEAMS,
            MonthlyMeasure.EACH_AND_ALL,
            JUDGED,
            MonthlyMeasure.counted("CCR70", "CCR117", "CCR118", "CCR119", "CCR71", "CCR73", "CCR120"));

    private CrisisResponse() {}
}
