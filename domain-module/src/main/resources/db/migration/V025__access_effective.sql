-- Why an account sees somebody, for whoever watches over access: which team may, from what, and whether the account is in
-- that team. It names nobody and shows nothing of the record, so it looks past the scope of the caller.
create function access_reasons(wanted_account uuid, wanted text, today date)
  returns table (person uuid, team text, why text, seen_from date, seen_to date, member_from date, member_to date, holds boolean)
  language plpgsql as $$
declare
  scope text := current_setting('alongside.scope', true);
begin
  perform set_config('alongside.scope', 'ALL', true);
  return query
    select r.person_id, coalesce(t.name, t.local_id), g.why, g.valid_from, g.valid_to, m.valid_from, m.valid_to,
           coalesce(g.valid_from <= today and (g.valid_to is null or g.valid_to >= today)
                    and m.valid_from <= today and (m.valid_to is null or m.valid_to >= today), false)
      from account a
      join person_registration r on r.provider_id = a.provider_id and not r.alias
      left join access_grant g on g.person_id = r.person_id and g.provider_id = r.provider_id
      left join team t on t.id = g.team_id
      left join account_team m on m.account_id = a.id and m.team_id = g.team_id
     where a.id = wanted_account and (r.local_id = wanted or r.nhs_number = wanted)
     order by 8 desc, 2, 4;
  perform set_config('alongside.scope', coalesce(scope, ''), true);
end $$;

insert into role_permission (role, permission)
select code, 'SEE_ACCESS' from role where code in ('PRIVACY_OFFICER', 'ADMINISTRATOR');
