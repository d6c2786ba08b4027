-- Published: which team sees whom because of what, from when to when.
create view seen_by_team with (security_invoker = true) as
  select provider_id, person_id, team_id, why, valid_from, valid_to from access_grant;
