-- What was reported, as it was when it was signed. Never changed: see R__grants.
create table signed_period (
  id          uuid primary key,
  provider_id uuid not null references provider,
  measure     text not null,
  from_date   date not null,
  to_date     date not null,
  note        text not null,
  signed_by   text not null,
  account_id  uuid not null references account,
  signed_at   timestamptz not null,
  check (to_date >= from_date)
);
create index signed_period_provider on signed_period (provider_id, signed_at);

create table signed_figure (
  period_id   uuid not null references signed_period,
  provider_id uuid not null references provider,
  row_name    text not null,
  figure      text not null,
  value       text not null,
  primary key (period_id, row_name, figure)
);

create table signed_evidence (
  period_id   uuid not null references signed_period,
  provider_id uuid not null references provider,
  figure      text not null,
  kind        text not null,
  item        text not null,
  person      text,
  on_date     date not null
);
create index signed_evidence_period on signed_evidence (period_id, figure);

do $$
declare
  name text;
begin
  foreach name in array array['signed_period', 'signed_figure', 'signed_evidence'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$
      create policy in_scope on %I using (
        (select context_scope()) = 'ALL'
        or ((select context_scope()) = 'PROVIDER' and provider_id = (select context_provider())))$policy$, name);
  end loop;
end $$;

insert into role_permission (role, permission) select code, 'SIGN_PERIOD' from role where code = 'SUPERVISOR';
