-- Somebody decides about each difference between an extract and what staff entered.
alter table import_conflict
  add column state      text not null default 'OPEN' check (state in ('OPEN', 'OURS', 'EXTRACT')),
  add column decided_by text,
  add column decided_at timestamptz,
  add column version    integer not null default 0,
  add check ((state = 'OPEN') = (decided_by is null) and (state = 'OPEN') = (decided_at is null));
create index import_conflict_open on import_conflict (found_at) where state = 'OPEN';
create index import_conflict_person on import_conflict (person_id);
