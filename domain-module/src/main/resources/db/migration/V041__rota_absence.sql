-- Somebody is away and somebody else of the team stands in. It ends by itself.
create table absence (
  id          uuid primary key,
  provider_id uuid not null references provider,
  team_id     uuid not null references team,
  staff_id    uuid not null references staff,
  cover_id    uuid not null references staff,
  starts_at   timestamptz not null,
  ends_at     timestamptz not null,
  entered_by  text not null,
  version     integer not null default 0,
  check (ends_at > starts_at),
  check (cover_id <> staff_id)
);
create index absence_staff on absence (staff_id, ends_at);
create index absence_cover on absence (cover_id, ends_at);
create index absence_team on absence (team_id, ends_at);

-- Who works in a team: by the directory, or with an account of theirs. In most places it is asked of one team.
create function works_in(wanted_team uuid, on_day date) returns table (staff_id uuid) language sql stable
begin atomic
  select s.id from staff s where s.team_id = wanted_team
  union
  select a.staff_id from account a join account_team m on m.account_id = a.id
   where a.staff_id is not null and a.active and m.team_id = wanted_team
     and m.valid_from <= on_day and (m.valid_to is null or m.valid_to >= on_day);
end;

-- Who answers in somebody's place at a moment: themselves, their cover, or the cover of a cover who is away too.
create function answers_for(wanted uuid, at timestamptz) returns table (staff_id uuid, until timestamptz) language sql stable
begin atomic
  with recursive chain (staff_id, until, depth) as (
    select wanted, null::timestamptz, 0
    union all
    select a.cover_id, least(c.until, a.ends_at), c.depth + 1
      from chain c join absence a on a.staff_id = c.staff_id and a.starts_at <= at and a.ends_at > at
     where c.depth < 5)
  select c.staff_id, c.until from chain c order by c.depth desc limit 1;
end;

-- The member of staff whose account asks, and everybody whom they stand in for at a moment.
create function acts_for(at timestamptz) returns table (staff_id uuid, covers boolean) language sql stable
begin atomic
  with recursive chain (staff_id, depth) as (
    select a.staff_id, 0 from account a where a.id = context_account() and a.staff_id is not null
    union
    select b.staff_id, c.depth + 1
      from chain c join absence b on b.cover_id = c.staff_id and b.starts_at <= at and b.ends_at > at
     where c.depth < 5)
  select c.staff_id, min(c.depth) > 0 from chain c group by c.staff_id;
end;

insert into role_permission (role, permission)
select code, 'SET_COVER' from role
 where code in ('CRISIS_LINE', 'SHIFT_LEAD', 'CARE_COORDINATOR', 'CONSULTANT', 'WARD_NURSE', 'SUPERVISOR');
