-- Published: which duty somebody of a team has by the directory, for whenever the rota says nothing.
create view directory_duty with (security_invoker = true) as
  select team_id, duty_role as kind, id as staff_id, local_id as staff_local_id from staff where duty_role is not null and team_id is not null;

-- Published for the file of everything that is set: the trust's own teams, the code lists, and the words for codes, line by line.
create view organisation_setting with (security_invoker = true) as
  select 'TEAM' as kind, t.local_id as key, f.field, f.value
    from team t cross join lateral (values ('name', t.name), ('email', t.email), ('phone', t.phone)) as f (field, value)
   where t.provider_id = (select id from own_trust) and f.value is not null
  union all
  select 'TEAM', t.local_id, 'type from ' || case when y.valid_from = '0001-01-01' then 'the beginning' else y.valid_from::text end, y.code
    from team_type y join team t on t.id = y.team_id where t.provider_id = (select id from own_trust)
  union all
  select 'LIST', s.name, s.code || ' from ' || case when s.valid_from = '1900-01-01' then 'the beginning' else s.valid_from::text end,
         coalesce('until ' || s.valid_to, 'goes on') from code_set s
  union all
  select 'WORDS', l.list, l.code, l.label from code_label l;
