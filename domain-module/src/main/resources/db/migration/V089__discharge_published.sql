-- As they were, from what is published of teams, of practices, of the code lists and of what was sent.
create or replace view crisis_care with (security_invoker = true) as
  select r.id, r.provider_id, r.local_id, r.person_id, r.team_id, r.received_date, r.received_time, r.commissioner, r.source,
         r.referring_organisation, r.referring_profession, r.priority, r.primary_reason, r.plan_created_date, r.plan_created_time,
         r.plan_updated_date, r.plan_updated_time, r.discharge_date, r.discharge_time, r.letter_date, r.rejection_date, r.rejection_time,
         r.rejection_reason, r.close_reason, r.ended_by, r.ended_at, r.version, t.local_id as team_local_id, t.name as team_name
    from referral r
    join team_kind k on k.team_id = r.team_id and k.kind = 'CRISIS_RESOLUTION' and r.received_date between k.valid_from and k.valid_to
    join named_team t on t.id = r.team_id;

create or replace view required_recipient with (security_invoker = true) as
  select c.id as referral_id, 'PRACTICE' as kind, g.practice_code, null::uuid as team_id, c.provider_id, c.team_local_id,
         c.discharge_date
    from crisis_care c
    cross join lateral (
      select g.practice_code from registered_practice g
       where g.provider_id = c.provider_id and g.person_id = c.person_id
         and g.start_date <= coalesce(c.discharge_date, context_today())
         and (g.end_date is null or g.end_date >= coalesce(c.discharge_date, context_today()))
       order by g.start_date desc limit 1) g
   where not exists (
      select 1 from listed_code s
       where s.list = 'PRACTICE_NONE' and s.code = g.practice_code
         and coalesce(c.discharge_date, context_today()) between s.valid_from and coalesce(s.valid_to, 'infinity'))
  union all
  select i.referral_id, 'TEAM', null, i.team_id, i.provider_id, i.team_local_id, i.discharge_date from involved_team i;

create or replace view summary_send with (security_invoker = true) as
  select s.referral_id, p.kind, p.practice_code, p.team_id, min(d.first_sent_at) as first_sent_at,
         (array_agg(s.id order by d.first_sent_at))[1] as summary_id
    from discharge_summary s
    join summary_recipient p on p.summary_id = s.id
    join dispatch_state d on d.subject_id = p.id
   where d.first_sent_at is not null
   group by s.referral_id, p.kind, p.practice_code, p.team_id;
