-- What somebody typed and has not saved yet. Only they see it.
create table draft (
  account_id uuid not null references account,
  form       text not null,
  fields     text not null,
  saved_at   timestamptz not null,
  primary key (account_id, form)
);
create index draft_saved_at on draft (saved_at);

alter table draft enable row level security;
alter table draft force row level security;
create policy own on draft using (account_id = (select context_account()) or (select context_scope()) = 'ALL');
