-- The views of who must get a summary say whose crisis care it is about and when it ended, so that a measure over a period
-- reads that period as one set instead of referral by referral.
create or replace view involved_team with (security_invoker = true) as
  select c.id as referral_id, m.team_id, min(m.received_date) as since, c.provider_id, c.team_local_id, c.discharge_date
    from crisis_care c
    join referral m on m.person_id = c.person_id and m.provider_id = c.provider_id
     and m.rejection_date is null
     and m.received_date <= coalesce(c.discharge_date, context_today())
     and (m.discharge_date is null or m.discharge_date >= c.received_date)
    join team_kind k on k.team_id = m.team_id and k.kind = 'COMMUNITY'
     and m.received_date between k.valid_from and k.valid_to
   group by c.id, m.team_id, c.provider_id, c.team_local_id, c.discharge_date;

create or replace view required_recipient with (security_invoker = true) as
  select c.id as referral_id, 'PRACTICE' as kind, g.practice_code, null::uuid as team_id, c.provider_id, c.team_local_id,
         c.discharge_date
    from crisis_care c
    cross join lateral (
      select g.practice_code from gp_registration g
       where g.provider_id = c.provider_id and g.person_id = c.person_id
         and g.start_date <= coalesce(c.discharge_date, context_today())
         and (g.end_date is null or g.end_date >= coalesce(c.discharge_date, context_today()))
       order by g.start_date desc limit 1) g
   where not exists (
      select 1 from code_set s
       where s.name = 'PRACTICE_NONE' and s.code = g.practice_code
         and coalesce(c.discharge_date, context_today()) between s.valid_from and coalesce(s.valid_to, 'infinity'))
  union all
  select i.referral_id, 'TEAM', null, i.team_id, i.provider_id, i.team_local_id, i.discharge_date from involved_team i;
