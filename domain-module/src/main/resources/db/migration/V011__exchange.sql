create table import_job (
  id            uuid primary key,
  provider_id   uuid references provider,
  status        text not null check (status in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
  file_name     text not null,
  dry_run       boolean not null,
  confirmed     boolean not null,
  demonstration boolean not null,
  requested_by  text not null,
  created_at    timestamptz not null default now(),
  started_at    timestamptz,
  finished_at   timestamptz,
  rows_read     bigint not null default 0,
  rows_total    bigint not null default 0,
  leased_until  timestamptz,
  error         text
);
create index import_job_open on import_job (created_at) where status in ('QUEUED', 'RUNNING');

-- The uploaded file in pieces, so that any node can go on with it; emptied when the import has ended.
create table import_part (
  job_id uuid not null references import_job on delete cascade,
  seq    integer not null,
  bytes  bytea not null,
  primary key (job_id, seq)
);
alter table import_part alter column bytes set storage external;

create table import_table (
  job_id     uuid not null references import_job on delete cascade,
  position   integer not null,
  table_name text not null,
  read       bigint not null default 0,
  inserted   bigint not null default 0,
  updated    bigint not null default 0,
  unchanged  bigint not null default 0,
  rejected   bigint not null default 0,
  primary key (job_id, table_name)
);

create table import_rejection (
  job_id      uuid not null references import_job on delete cascade,
  table_name  text not null,
  line        bigint not null,
  row_key     text not null,
  column_name text not null,
  reason      text not null
);
create index import_rejection_job on import_rejection (job_id, table_name, line);

create table import_notice (
  job_id uuid not null references import_job on delete cascade,
  notice text not null
);

-- What an extract says differently from what staff entered. The product's own entry is kept.
create table import_conflict (
  id           uuid primary key default uuid_v7(),
  job_id       uuid not null references import_job on delete cascade,
  provider_id  uuid not null references provider,
  person_id    uuid not null references person,
  table_name   text not null,
  row_key      text not null,
  column_name  text not null,
  entered      text,
  imported     text,
  found_at     timestamptz not null default now()
);
