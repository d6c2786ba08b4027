-- Published: whose accounts are those of members of staff, and to which teams accounts belong from when to when. How somebody signs in
-- is not in it.
create view staff_account with (security_invoker = true) as
  select id as account_id, staff_id, active from account where staff_id is not null;

create view team_account with (security_invoker = true) as
  select m.account_id, a.staff_id, a.active, m.team_id, m.valid_from, m.valid_to
    from account_team m join account a on a.id = m.account_id;

-- Published: which roles of people, and not of programs, bring a permission.
create view permission_role with (security_invoker = true) as
  select p.permission, o.code as role, o.title from role o join role_permission p on p.role = o.code where not o.for_programs;
