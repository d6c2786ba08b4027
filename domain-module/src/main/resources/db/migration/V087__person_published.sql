-- Published: under which numbers a trust has registered somebody, with those that do not count any more since two records became one
-- (alias), with the name and the day of death that stand there.
create view known_registration with (security_invoker = true) as
  select provider_id, person_id, local_id, nhs_number, family_name, given_name, death_date, alias, error_at from person_registration;

-- Each word of somebody's names and each number of theirs, as they are looked for.
create view known_word with (security_invoker = true) as
  select k.word, r.provider_id, r.person_id
    from person_key k join person_registration r on r.provider_id = k.provider_id and r.local_id = k.local_id;

-- Where somebody lives and how they are reached, which is empty where it is withheld; and whom to ask then.
create view person_address with (security_invoker = true) as
  select r.provider_id, r.person_id, case when w.ask is null then r.address end as address, case when w.ask is null then r.postcode end as postcode,
         case when w.ask is null then r.phone end as phone, w.ask as withheld
    from person_registration r cross join lateral (select withheld(r.person_id) as ask) w where not r.alias;

-- The practice that has somebody, and who coordinates their care, from when to when.
create view registered_practice with (security_invoker = true) as
  select provider_id, person_id, practice_code, start_date, end_date from gp_registration;

create view named_coordinator with (security_invoker = true) as
  select c.provider_id, c.person_id, coalesce(s.name, c.staff_local_id) as name, s.team_id, c.start_date, c.end_date
    from care_coordinator c left join named_staff s on s.provider_id = c.provider_id and s.local_id = c.staff_local_id;

-- Under which section of the Mental Health Act somebody was, from when to when.
create view recorded_legal_status with (security_invoker = true) as
  select provider_id, person_id, local_id, code, start_date, start_time, expiry_date, end_date from legal_status;

-- Whose a number is, for whoever watches over access. It answers nothing else of them, so it looks past the scope of the caller.
create function person_of_number(wanted_provider uuid, wanted text) returns setof uuid language plpgsql as $$
declare
  scope text := current_setting('alongside.scope', true);
begin
  perform set_config('alongside.scope', 'ALL', true);
  return query
    select distinct r.person_id from person_registration r
     where r.provider_id = wanted_provider and not r.alias and (r.local_id = wanted or r.nhs_number = wanted);
  perform set_config('alongside.scope', coalesce(scope, ''), true);
end $$;

-- As they were, from what is published of teams, of roles and of who sees whom.
create or replace function person_may_be(wanted_number text, family text, given text, born date)
returns table (person uuid, by_number boolean, agrees boolean, ask text) language plpgsql as $$
declare
  scope text := context_scope();
begin
  perform set_config('alongside.scope', 'PROVIDER', true);
  return query
    select distinct on (r.person_id) r.person_id, coalesce(r.nhs_number = wanted_number, false),
           coalesce(name_key(r.family_name) = name_key(family), false) or coalesce(r.birth_date = born, false),
           (select t.name || coalesce(', ' || t.phone, '')
              from seen_by_team g join named_team t on t.id = g.team_id
             where g.person_id = r.person_id and g.valid_from <= context_today()
               and (g.valid_to is null or g.valid_to >= context_today())
             order by g.valid_from desc, t.local_id limit 1)
      from person_registration r
     where r.provider_id = context_provider() and r.error_at is null
       and (r.nhs_number = wanted_number
            or r.birth_date = born and (wanted_number is null or r.nhs_number is null)
               and person_alike(concat_ws(' ', family, given), r.family_name, r.given_name, r.preferred_name, r.former_names))
     order by r.person_id, r.nhs_number is distinct from wanted_number, r.alias, r.local_id
     limit 20;
  perform set_config('alongside.scope', scope, true);
end $$;

create or replace function withheld(person uuid) returns text language sql stable
  return case when restricted(person) then coalesce(
    (select 'whoever has the role ' || string_agg(o.title, ' or ' order by o.title) from permission_role o where o.permission = 'SEE_RESTRICTED'),
    'the privacy officer') end;
