-- As it was, from what is published of teams.
create or replace function answers_above(wanted_team uuid, step integer, at timestamptz) returns uuid language sql stable
begin atomic
  with leader as (
    select d.team_id, a.staff_id, array_position(array['SHIFT_LEAD', 'TEAM_MANAGER', 'ON_CALL'], d.kind) as rank
      from on_duty(at) d cross join lateral answers_for(d.staff_id, at) a
     where d.kind in ('SHIFT_LEAD', 'TEAM_MANAGER', 'ON_CALL')),
  own as (
    select l.staff_id, row_number() over (order by l.rank, l.staff_id) as nth, count(*) over () as many
      from leader l where l.team_id = wanted_team),
  other as (
    select l.staff_id from leader l join named_team t on t.id = l.team_id
     where t.provider_id = (select o.provider_id from named_team o where o.id = wanted_team) and not exists (select 1 from own)
     order by l.rank desc, t.local_id limit 1)
  select coalesce((select o.staff_id from own o where o.nth = least(step, o.many)), (select o.staff_id from other o));
end;
