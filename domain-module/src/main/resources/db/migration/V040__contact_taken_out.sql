-- What was entered by mistake, as it was, with who took it out and why. No measure and no list sees it.
create table taken_out (
  id          uuid primary key default uuid_v7(),
  provider_id uuid not null references provider,
  person_id   uuid not null references person,
  table_name  text not null,
  before      jsonb not null,
  reason      text not null,
  taken_by    text not null,
  taken_at    timestamptz not null
);
create index taken_out_person on taken_out (person_id);
call guard_person_table('taken_out');
