-- As they were, from what the directory and the accounts publish.
create or replace function on_duty(at timestamptz)
  returns table (team_id uuid, kind text, staff_id uuid, phone text, until timestamptz) language sql stable
begin atomic
  select d.team_id, d.kind, d.staff_id, d.phone, d.ends_at
    from duty d where d.starts_at <= at and d.ends_at > at
  union all
  (select distinct on (y.team_id, y.kind) y.team_id, y.kind, y.staff_id, null, null::timestamptz
     from directory_duty y
    where not exists (select 1 from duty d where d.team_id = y.team_id and d.kind = y.kind
                         and d.starts_at <= at and d.ends_at > at)
    order by y.team_id, y.kind, y.staff_local_id);
end;

create or replace function works_in(wanted_team uuid, on_day date) returns table (staff_id uuid) language sql stable
begin atomic
  select s.id from named_staff s where s.team_id = wanted_team
  union
  select a.staff_id from team_account a
   where a.staff_id is not null and a.active and a.team_id = wanted_team
     and a.valid_from <= on_day and (a.valid_to is null or a.valid_to >= on_day);
end;

create or replace function acts_for(at timestamptz) returns table (staff_id uuid, covers boolean) language sql stable
begin atomic
  with recursive chain (staff_id, depth) as (
    select a.staff_id, 0 from staff_account a where a.account_id = context_account()
    union
    select b.staff_id, c.depth + 1
      from chain c join absence b on b.cover_id = c.staff_id and b.starts_at <= at and b.ends_at > at
     where c.depth < 5)
  select c.staff_id, min(c.depth) > 0 from chain c group by c.staff_id;
end;
