-- Phone calls as they were taken. About whom may be known later, or never: then the call is its team's.
create table phone_call (
  id          uuid primary key,
  provider_id uuid not null references provider,
  team_id     uuid not null references team,
  person_id   uuid references person,
  started_at  timestamptz not null,
  ended_at    timestamptz not null,
  caller      text not null,
  number      text,
  number_key  text generated always as (phone_key(number)) stored,
  -- about whom, in the words of the caller, where no record was found
  about       text,
  danger      boolean not null,
  need        text not null,
  category    text,
  outcome     text,
  referral_id uuid references referral,
  handover_id uuid references handover,
  taken_by    text not null,
  linked_by   text,
  linked_at   timestamptz,
  -- of whoever was told that calling back is late, and so may see the call
  raised_team uuid references team,
  version     integer not null default 0,
  check ((linked_by is null) = (linked_at is null)),
  check (ended_at >= started_at)
);
create index phone_call_team on phone_call (team_id, started_at);
create index phone_call_started on phone_call (started_at);
create index phone_call_person on phone_call (person_id, started_at);
create index phone_call_number on phone_call (number_key, started_at) where number_key is not null;
create index phone_call_unlinked on phone_call (started_at) where person_id is null;

alter table phone_call enable row level security;
alter table phone_call force row level security;
create policy in_scope on phone_call using (
  (select context_scope()) = 'ALL'
  or ((select context_scope()) = 'PROVIDER' and provider_id = (select context_provider()))
  or ((select context_scope()) = 'TEAM' and provider_id = (select context_provider())
      and (team_id = any ((select context_teams())::uuid[]) or raised_team = any ((select context_teams())::uuid[])
           or exists (select 1 from my_person m where m.person_id = phone_call.person_id))));

-- Promises to call back. While one is open, look_at says when it rises to the next one up.
create table call_back (
  id          uuid primary key,
  call_id     uuid not null references phone_call,
  provider_id uuid not null references provider,
  team_id     uuid not null references team,
  number      text not null,
  promised_by text not null,
  due_at      timestamptz not null,
  state       text not null check (state in ('OPEN', 'REACHED', 'ENDED')),
  failed      integer not null default 0,
  raised      integer not null default 0,
  raised_to   uuid references staff,
  look_at     timestamptz,
  version     integer not null default 0,
  check ((state = 'OPEN') = (look_at is not null))
);
create unique index call_back_open on call_back (call_id) where state = 'OPEN';
create index call_back_call on call_back (call_id);
create index call_back_look on call_back (look_at) where look_at is not null;
create index call_back_due on call_back (team_id, due_at) where state = 'OPEN';

create table call_back_event (
  id           uuid primary key default uuid_v7(),
  call_back_id uuid not null references call_back,
  at           timestamptz not null,
  act          text not null check (act in ('PROMISED', 'NOT_REACHED', 'RAISED', 'REACHED', 'ENDED')),
  done_by      text not null,
  words        text
);
create index call_back_event_of on call_back_event (call_back_id, at);

do $$
declare
  name text;
begin
  foreach name in array array['call_back', 'call_back_event'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;
create policy in_scope on call_back
  using (exists (select 1 from phone_call c where c.id = call_id));
create policy in_scope on call_back_event
  using (exists (select 1 from call_back b where b.id = call_back_id));

-- Who answers for a team one step above another: its lead, its manager, whoever is on call; for a team with none of them
-- whoever answers for the trust. Above the last step the last one stays.
create function answers_above(wanted_team uuid, step integer, at timestamptz) returns uuid language sql stable
begin atomic
  with leader as (
    select d.team_id, a.staff_id, array_position(array['SHIFT_LEAD', 'TEAM_MANAGER', 'ON_CALL'], d.kind) as rank
      from on_duty(at) d cross join lateral answers_for(d.staff_id, at) a
     where d.kind in ('SHIFT_LEAD', 'TEAM_MANAGER', 'ON_CALL')),
  own as (
    select l.staff_id, row_number() over (order by l.rank, l.staff_id) as nth, count(*) over () as many
      from leader l where l.team_id = wanted_team),
  other as (
    select l.staff_id from leader l join team t on t.id = l.team_id
     where t.provider_id = (select o.provider_id from team o where o.id = wanted_team) and not exists (select 1 from own)
     order by l.rank desc, t.local_id limit 1)
  select coalesce((select o.staff_id from own o where o.nth = least(step, o.many)), (select o.staff_id from other o));
end;

insert into role_permission (role, permission)
select code, 'TAKE_CALLS' from role where code in ('CRISIS_LINE', 'SHIFT_LEAD');
