-- As it was, from what is published of referrals.
create or replace view open_intake with (security_invoker = true) as
  select o.*,
         greatest(least(case when o.responded_at is null then o.answer_due end, o.decision_due),
                  o.entered_at + interval '30 minutes') as remind_at
    from (
         select r.id, r.entered_at, r.provider_id, r.person_id, r.team_id, r.source, r.referrer_name, r.referrer_team, r.referrer_phone, r.referrer_email,
         t.received_at, i.responded_at, i.reminder_id,
         case when exists (select 1 from team_kind k where k.team_id = r.team_id and k.kind = 'CRISIS_RESOLUTION'
                              and k.valid_from <= r.received_date and (k.valid_to is null or k.valid_to >= r.received_date))
              then t.received_at + make_interval(mins => clock_amount('FIRST_ANSWER')) end as answer_due,
         t.received_at + make_interval(hours => clock_amount('REFERRAL_DECISION')) as decision_due
    from recorded_referral r
    cross join lateral (select london_instant(r.received_date, coalesce(r.received_time, time '00:00')) as received_at) t
    left join intake i on i.referral_id = r.id
   where r.entered_by is not null and r.rejection_date is null and r.discharge_date is null and i.decision is null) o;
