-- Shifts of crisis teams as they are handed over. Whoever began holds it until somebody else has taken it.
create table team_shift (
  id            uuid primary key,
  provider_id   uuid not null references provider,
  team_id       uuid not null references team,
  since         timestamptz not null,
  begun_at      timestamptz not null,
  begun_by      text not null,
  begun_account uuid not null,
  taken_at      timestamptz,
  taken_by      text,
  taken_account uuid,
  version       integer not null default 0,
  check ((taken_at is null) = (taken_by is null) and (taken_at is null) = (taken_account is null))
);
-- one hand-over at a time
create unique index team_shift_open on team_shift (team_id) where taken_at is null;
create index team_shift_last on team_shift (team_id, begun_at desc);
alter table team_shift enable row level security;
alter table team_shift force row level security;
create policy in_scope on team_shift using (
  (select context_scope()) = 'ALL'
  or ((select context_scope()) = 'PROVIDER' and provider_id = (select context_provider()))
  or ((select context_scope()) = 'TEAM' and provider_id = (select context_provider())
      and team_id = any ((select context_teams())::uuid[])));

create table shift_item (
  id              uuid primary key,
  shift_id        uuid not null references team_shift,
  provider_id     uuid not null references provider,
  person_id       uuid not null references person,
  referral_id     uuid not null references referral,
  position        integer not null,
  words           text,
  acknowledged_by text,
  acknowledged_at timestamptz,
  unique (shift_id, referral_id),
  check ((acknowledged_at is null) = (acknowledged_by is null))
);
create index shift_item_person on shift_item (person_id);
call guard_person_table('shift_item');
