package org.alongside.measure.service;

/**
 * Discharge letters (CORE item 34 b) judged referral by referral; the figures and the lists are both made from it.
 * Parameters: {@code :provider}, {@code :from}, {@code :to}, {@code :team} (a local id, or empty for all).
 */
final class LetterSql {

    /**
     * One row for each referral to a crisis resolution team with a discharge date in the period: why it is not counted
     * at all ({@code excluded}), why it is counted but not met ({@code unmet}), and the letter that was judged.
     */
    static final String JUDGED = """
            judged as (
              select c.local_id, c.person_id, p.local_id as person, c.team_local_id as team, c.discharge_date,
                     case when c.rejection_date is not null then 'the referral was rejected'
                          when p.death_date <= c.discharge_date then 'the person died on or before the discharge'
                          when q.required = 0 then 'no GP practice and no involved community team'
                     end as excluded,
                     case when q.sends = 0 and c.letter_date is null then 'no letter was sent'
                          when q.sends = 0 and c.letter_date - c.discharge_date > 3
                            then 'the letter was sent ' || (c.letter_date - c.discharge_date) || ' days after the discharge'
                          when q.sends > 0 and q.reached < q.required then 'not every required recipient has it yet'
                          when q.sends > 0 and q.last_sent - c.discharge_date > 3
                            then 'the last recipient got it ' || (q.last_sent - c.discharge_date)
                                 || ' days after the discharge'
                     end as unmet,
                     case when q.sends > 0 then q.last_sent else c.letter_date end as sent,
                     q.letter_id
                from crisis_care c
                join lateral (
                  select min(p.local_id) as local_id, min(p.death_date) as death_date from person_registration p
                   where p.person_id = c.person_id and p.provider_id = c.provider_id) p on true
                join lateral (
                  select count(r.referral_id) as required, count(s.first_sent_at) as reached,
                         (select count(*) from summary_send a where a.referral_id = c.id) as sends,
                         (max(s.first_sent_at) at time zone 'Europe/London')::date as last_sent,
                         (array_agg(s.summary_id order by s.first_sent_at desc nulls last))[1] as letter_id
                    from required_recipient r
                    left join summary_send s on s.referral_id = r.referral_id and s.kind = r.kind
                     and s.practice_code is not distinct from r.practice_code
                     and s.team_id is not distinct from r.team_id
                   where r.referral_id = c.id) q on true
               where c.provider_id = :provider and c.discharge_date between :from and :to
                 and (:team = '' or c.team_local_id = :team))""";

    private LetterSql() {}
}
