-- Whoever holds a personal link sees rows of the one person that it is about, and of nobody else.
create function context_person() returns uuid language sql stable
  return nullif(current_setting('alongside.person', true), '')::uuid;

do $$
declare
  guarded record;
begin
  for guarded in
    select c.relname as name, pg_get_expr(p.polqual, p.polrelid) as rule
      from pg_policy p join pg_class c on c.oid = p.polrelid
     where p.polname = 'in_scope' and c.relnamespace = current_schema()::regnamespace
       and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id')
  loop
    execute format($policy$alter policy in_scope on %I using (%s
      or ((select context_scope()) = 'PERSON' and person_id = (select context_person())))$policy$, guarded.name, guarded.rule);
  end loop;
end $$;

create or replace procedure guard_person_table(name text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format($policy$
    create policy in_scope on %I using (
      (select context_scope()) = 'ALL'
      or ((select context_scope()) = 'PROVIDER' and provider_id = (select context_provider()))
      or ((select context_scope()) = 'TEAM' and provider_id = (select context_provider())
          and exists (select 1 from my_person m where m.person_id = %I.person_id))
      or ((select context_scope()) = 'PERSON' and person_id = (select context_person())))$policy$, name, name);
end $$;

-- What lets one recipient without an account read one thing about one person, and answer it.
create table personal_link (
  id              uuid primary key,
  provider_id     uuid not null references provider,
  person_id       uuid not null references person,
  team_id         uuid not null references team,
  owner_name      text not null,
  owner_account   uuid,
  purpose         text not null,
  subject_id      uuid not null,
  recipient       text not null,
  recipient_staff uuid references staff,
  address         text not null,
  made_at         timestamptz not null,
  expires_at      timestamptz not null,
  opened_at       timestamptz,
  withdrawn_at    timestamptz,
  wrong_codes     integer not null default 0,
  version         integer not null default 0
);
create index personal_link_subject on personal_link (subject_id);
create index personal_link_person on personal_link (person_id);
create index personal_link_staff on personal_link (recipient_staff) where recipient_staff is not null;
call guard_person_table('personal_link');

-- Its secret part, of which only the hash is kept: one for each sending, because a sending that failed may have arrived.
-- Nothing here says who is meant.
create table link_token (
  token_hash  bytea primary key,
  link_id     uuid not null references personal_link on delete cascade,
  provider_id uuid not null references provider,
  person_id   uuid not null references person,
  made_at     timestamptz not null
);
create index link_token_link on link_token (link_id);
create index link_token_person on link_token (person_id);

create table link_code (
  id          uuid primary key,
  provider_id uuid not null references provider,
  person_id   uuid not null references person,
  link_id     uuid not null references personal_link on delete cascade,
  browser     uuid not null,
  asked_at    timestamptz not null,
  code_hash   bytea,
  sent_at     timestamptz,
  tries       integer not null default 0,
  used_at     timestamptz,
  version     integer not null default 0,
  check ((code_hash is null) = (sent_at is null))
);
create index link_code_link on link_code (link_id, asked_at);
create index link_code_person on link_code (person_id);
call guard_person_table('link_code');
