-- Whom the teams of the caller know, at most so many: for statements that begin with these people. Of my_person the planner
-- expects as many for a team that knows few as for the largest; here each team is looked up in the index.
create function my_people(most integer) returns setof uuid language sql stable rows 500
begin atomic
  select g.person_id
    from unnest(context_teams()) t (id)
   cross join lateral (
     select a.team_id, a.person_id, a.valid_from, a.valid_to from access_grant a
      where a.team_id = t.id and a.valid_from <= context_today() and (a.valid_to is null or a.valid_to >= context_today())
      order by a.team_id, a.person_id, a.valid_from, a.valid_to
      limit most) g
   limit most;
end;
