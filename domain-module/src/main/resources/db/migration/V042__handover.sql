-- Messages about somebody that need an answer: whom each is asked of, and who holds it.
create table handover (
  id           uuid primary key,
  provider_id  uuid not null references provider,
  person_id    uuid not null references person,
  team_id      uuid not null references team,
  addressee_id uuid references staff,
  sender_name  text not null,
  sender_id    uuid references staff,
  -- whose shift lead holds it when its holder goes
  holding_team uuid not null references team,
  urgency      text not null check (urgency in ('IMMEDIATE', 'HOURS_1', 'HOURS_4', 'HOURS_24')),
  text         text not null,
  carer        boolean not null,
  state        text not null check (state in ('WAITING', 'ASKED', 'REFUSED', 'ACCEPTED', 'CLOSED', 'CANCELLED')),
  rung         text not null,
  holder_id    uuid not null references staff,
  asked_id     uuid not null references staff,
  due_at       timestamptz not null,
  next_step_at timestamptz,
  held_until   timestamptz,
  asked_until  timestamptz,
  version      integer not null default 0,
  -- when time brings something by itself
  look_at      timestamptz generated always as (least(next_step_at, held_until, asked_until)) stored,
  -- nothing that is not finished is without a deadline
  check ((state in ('CLOSED', 'CANCELLED')) = (next_step_at is null))
);
create index handover_look on handover (look_at) where look_at is not null;
-- what is open is found by whoever has a part in it; what is done, by when it was due
create index handover_asked on handover (asked_id) where next_step_at is not null;
create index handover_holder on handover (holder_id) where next_step_at is not null;
create index handover_sender on handover (sender_id) where next_step_at is not null;
create index handover_team on handover (team_id) where next_step_at is not null;
create index handover_holding on handover (holding_team) where next_step_at is not null;
create index handover_done on handover (due_at) where next_step_at is null;
create index handover_person on handover (person_id);
call guard_person_table('handover');

create table handover_event (
  id          uuid primary key,
  handover_id uuid not null references handover,
  ordinal     integer not null,
  at          timestamptz not null,
  act         text not null,
  holder_id   uuid not null references staff,
  asked_id    uuid not null references staff,
  done_by     text not null,
  words       text,
  unique (handover_id, ordinal)
);
alter table handover_event enable row level security;
alter table handover_event force row level security;
create policy in_scope on handover_event
  using (exists (select 1 from handover h where h.id = handover_id));

-- What another system has sent under a key of its own: sent again, it is the same hand-over.
create table handover_sent (
  system      text not null,
  key         text not null,
  body        bytea not null,
  handover_id uuid references handover deferrable initially deferred,
  at          timestamptz not null default clock_timestamp(),
  primary key (system, key)
);
create index handover_sent_what on handover_sent (handover_id);

insert into role_permission (role, permission)
select code, 'HAND_OVER' from role
 where code in ('CRISIS_LINE', 'SHIFT_LEAD', 'CARE_COORDINATOR', 'CONSULTANT', 'WARD_NURSE', 'SUPERVISOR')
union all
select code, 'RELAY_HANDOVERS' from role where code = 'INTEGRATION';
