package org.alongside.measure.service;

/**
 * Discharge letters (CORE item 34 b) judged referral by referral; the figures and the lists are both made from it.
 * Parameters: {@code :provider}, {@code :from}, {@code :to}, {@code :team} (a local id, or empty for all).
 */
final class LetterSql {

    /**
     * One row for each referral to a crisis resolution team with a discharge date in the period: why it is not counted
     * at all ({@code excluded}), why it is counted but not met ({@code unmet}), and the letter that was judged. The
     * recipients are read for the whole period at once. They all belong to a referral of {@code ended}, so the full join
     * is a left one that is never planned as a loop: row security makes the planner expect next to no rows.
     */
    static final String JUDGED = """
            ended as (
              select c.id, c.local_id, c.person_id, c.team_local_id as team, c.discharge_date, c.rejection_date,
                     c.letter_date, p.local_id as person, p.death_date
                from crisis_care c
                join lateral (
                  select min(p.local_id) as local_id, min(p.death_date) as death_date from known_registration p
                   where p.person_id = c.person_id and p.provider_id = c.provider_id) p on true
               where c.provider_id = :provider and c.discharge_date between :from and :to
                 and (:team = '' or c.team_local_id = :team)),
            send as materialized (
              select s.* from summary_send s
               where s.referral_id in (select r.id from recorded_referral r
                                        where r.provider_id = :provider and r.discharge_date between :from and :to)),
            recipient as materialized (
              select r.referral_id, count(*) as required, count(s.first_sent_at) as reached,
                     (max(s.first_sent_at) at time zone 'Europe/London')::date as last_sent,
                     (array_agg(s.summary_id order by s.first_sent_at desc nulls last))[1] as letter_id
                from required_recipient r
                left join send s on s.referral_id = r.referral_id and s.kind = r.kind
                 and s.practice_code is not distinct from r.practice_code
                 and s.team_id is not distinct from r.team_id
               where r.provider_id = :provider and r.discharge_date between :from and :to
                 and (:team = '' or r.team_local_id = :team)
               group by r.referral_id),
            known as materialized (
              select c.*, q.required, q.reached, q.last_sent, q.letter_id,
                     c.id in (select s.referral_id from send s) as sent_here
                from ended c full join recipient q on q.referral_id = c.id),
            judged as (
              select local_id, person_id, person, team, discharge_date, letter_id,
                     case when rejection_date is not null then 'the referral was rejected'
                          when death_date <= discharge_date then 'the person died on or before the discharge'
                          when required is null then 'no GP practice and no involved community team'
                     end as excluded,
                     case when not sent_here and letter_date is null then 'no letter was sent'
                          when not sent_here and letter_date - discharge_date > 3
                            then 'the letter was sent ' || (letter_date - discharge_date) || ' days after the discharge'
                          when sent_here and reached < required then 'not every required recipient has it yet'
                          when sent_here and last_sent - discharge_date > 3
                            then 'the last recipient got it ' || (last_sent - discharge_date) || ' days after the discharge'
                     end as unmet,
                     case when sent_here then last_sent else letter_date end as sent
                from known)""";

    private LetterSql() {}
}
