-- Somebody is in immediate danger, as a caller said. It is open until somebody by name has taken it; while it is, look_at
-- says when it rises to the next one up. Whom it is about is what its call says.
create table call_danger (
  id           uuid primary key,
  call_id      uuid not null unique references phone_call,
  provider_id  uuid not null references provider,
  team_id      uuid not null references team,
  since        timestamptz not null,
  -- where they are, as far as the caller could say
  place        text,
  ambulance_at timestamptz,
  ambulance_by text,
  state        text not null check (state in ('OPEN', 'TAKEN')),
  raised       integer not null default 0,
  raised_to    uuid references staff,
  look_at      timestamptz,
  taken_by     text,
  taken_at     timestamptz,
  version      integer not null default 0,
  check ((state = 'OPEN') = (look_at is not null)),
  check ((state = 'TAKEN') = (taken_by is not null) and (taken_by is null) = (taken_at is null))
);
create index call_danger_look on call_danger (look_at) where look_at is not null;

create table call_danger_event (
  id        uuid primary key,
  danger_id uuid not null references call_danger,
  ordinal   integer not null,
  at        timestamptz not null,
  act       text not null check (act in ('SAID', 'PLACE', 'AMBULANCE', 'RAISED', 'TAKEN')),
  done_by   text not null,
  words     text,
  unique (danger_id, ordinal)
);

do $$
declare
  name text;
begin
  foreach name in array array['call_danger', 'call_danger_event'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;
create policy in_scope on call_danger
  using (exists (select 1 from phone_call c where c.id = call_id));
create policy in_scope on call_danger_event
  using (exists (select 1 from call_danger d where d.id = danger_id));

-- What nobody has taken yet. About nobody where person_id is null.
create view open_danger with (security_invoker = true) as
  select d.call_id, k.person_id, d.provider_id, d.team_id, d.since, d.place, d.ambulance_at, d.raised, d.raised_to
    from call_danger d join phone_call k on k.id = d.call_id
   where d.look_at is not null;

-- A call may be about nobody yet, and what is not decided of it is a task of its team all the same.
alter table task alter column person_id drop not null;
do $$
begin
  execute format('alter policy in_scope on task using (%s or (select context_scope()) = ''TEAM''
    and provider_id = (select context_provider()) and person_id is null
    and team_id = any ((select context_teams())::uuid[]))',
    (select pg_get_expr(p.polqual, p.polrelid) from pg_policy p
      where p.polrelid = 'task'::regclass and p.polname = 'in_scope'));
end $$;
