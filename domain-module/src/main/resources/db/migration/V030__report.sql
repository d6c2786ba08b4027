-- Reports that somebody asked for. Only they see and download them; the file is forgotten after 30 days.
create table report (
  id           uuid primary key,
  account_id   uuid not null references account,
  from_date    date not null,
  to_date      date not null,
  format       text not null,
  file_name    text not null,
  state        text not null,
  done         integer not null default 0,
  parts        integer not null,
  error        text,
  created_at   timestamptz not null default now(),
  leased_until timestamptz,
  ended_at     timestamptz,
  file         bytea,
  check ((state = 'READY') = (file is not null))
);
create index report_account on report (account_id, created_at);
create index report_waiting on report (created_at) where state in ('QUEUED', 'RUNNING');

alter table report enable row level security;
alter table report force row level security;
create policy own on report using (account_id = (select context_account()) or (select context_scope()) = 'ALL');
