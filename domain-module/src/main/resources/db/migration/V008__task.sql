-- Work that a named person must do and that no machine can finish.
create table task (
  id            uuid primary key,
  provider_id   uuid not null references provider,
  person_id     uuid not null references person,
  team_id       uuid not null references team,
  owner_name    text not null,
  owner_account uuid,
  kind          text not null,
  title         text not null,
  subject_id    uuid not null,
  due_at        timestamptz not null,
  state         text not null,
  created_at    timestamptz not null,
  done_at       timestamptz,
  done_by       text,
  outcome       text,
  version       integer not null default 0
);
create index task_team on task (team_id, state, due_at);
create index task_subject on task (subject_id);
