-- Puts a table of rows about people under row security, by the rule of V013. Later migrations call it too.
create procedure guard_person_table(name text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format($policy$
    create policy in_scope on %I using (
      (select context_scope()) = 'ALL'
      or ((select context_scope()) = 'PROVIDER' and provider_id = (select context_provider()))
      or ((select context_scope()) = 'TEAM' and provider_id = (select context_provider())
          and exists (select 1 from my_person m where m.person_id = %I.person_id)))$policy$, name, name);
end $$;

create sequence registered_here;

alter table person_registration
  add column version         integer not null default 0,
  -- another local identifier of somebody who is shown under their main one, since the two were merged
  add column alias           boolean not null default false,
  -- what staff entered here: an import lists a difference and does not overwrite it
  add column entered         text not null default '',
  add column registered_by   text,
  add column registered_at   timestamptz,
  add column error_by        text,
  add column error_at        timestamptz,
  add column error_reason    text,
  add check ((registered_at is null) = (registered_by is null)),
  add check ((error_at is null) = (error_by is null) and (error_at is null) = (error_reason is null));
create index person_registration_here on person_registration (registered_at) where registered_at is not null;
create index person_registration_entered on person_registration (provider_id, local_id) where entered <> '';

-- What somebody's registration said before, by whom it was changed and when. Only ever added to.
create table demographic_change (
  id          uuid primary key default uuid_v7(),
  provider_id uuid not null references provider,
  person_id   uuid not null references person,
  local_id    text not null,
  field       text not null,
  before      text,
  after       text,
  changed_by  text not null,
  changed_at  timestamptz not null
);
create index demographic_change_person on demographic_change (person_id, changed_at);
call guard_person_table('demographic_change');

alter table gp_registration
  add column version    integer not null default 0,
  add column entered_by text;

-- A team that took a new contact from somebody whom only others knew, with its reason.
create table new_contact (
  id          uuid primary key,
  provider_id uuid not null references provider,
  person_id   uuid not null references person,
  need        text not null,
  taken_by    text not null,
  taken_at    timestamptz not null
);
create index new_contact_person on new_contact (person_id);
call guard_person_table('new_contact');

-- Somebody whom the whole provider knows, found by what only a caller who knows them can say: the NHS number, or the
-- full name and the birth date. It answers whether there is one, whoever's person they are, and whether the family name
-- or the birth date agrees with the number; what is shown of them stays under row security.
create function person_known(wanted_number text, family text, given text, born date)
returns table (person uuid, agrees boolean) language plpgsql as $$
declare
  scope text := context_scope();
begin
  perform set_config('alongside.scope', 'PROVIDER', true);
  return query
    select r.person_id, coalesce(r.family_key = lower(family), false) or coalesce(r.birth_date = born, false)
      from person_registration r
     where r.provider_id = context_provider() and r.error_at is null
       and (r.nhs_number = wanted_number
            or r.birth_date = born and r.family_key = lower(family) and r.given_key = lower(given)
               and (wanted_number is null or r.nhs_number is null))
     order by r.nhs_number is distinct from wanted_number, r.alias, r.local_id limit 1;
  perform set_config('alongside.scope', scope, true);
end $$;

alter table possible_duplicate
  add column state      text not null default 'OPEN' check (state in ('OPEN', 'MERGED', 'DIFFERENT')),
  add column version    integer not null default 0,
  -- the one whose record the other one's rows were moved to
  add column kept       uuid references person,
  add column decided_by text,
  add column decided_at timestamptz,
  add column decision   text,
  add check ((state = 'MERGED') = (kept is not null));
create index possible_duplicate_open on possible_duplicate (found_at) where state = 'OPEN';

-- Each row as it was before a merge moved it.
create table merged_row (
  id          bigint generated always as identity primary key,
  provider_id uuid not null references provider,
  person_id   uuid not null references person,
  pair_id     uuid not null references possible_duplicate,
  table_name  text not null,
  before      jsonb not null,
  -- a row that the kept person had already, under the same key, was taken out
  removed     boolean not null
);
create index merged_row_pair on merged_row (pair_id);
call guard_person_table('merged_row');

create function person_tables() returns setof name language sql stable
begin atomic
  select c.relname from pg_class c
   where c.relnamespace = 'alongside'::regnamespace and c.relkind = 'r' and c.relname <> 'merged_row'
     and 2 = (select count(*) from pg_attribute a
               where a.attrelid = c.oid and a.attname in ('person_id', 'provider_id') and not a.attisdropped)
   order by c.relname;
end;

-- The rest of a table's primary key, beside the person, compared between two rows of it.
create function same_key(table_name name) returns text language sql stable
begin atomic
  select coalesce(string_agg(format('k.%1$I = m.%1$I', a.attname), ' and ') filter (where a.attname <> 'person_id'), 'true')
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
   where i.indrelid = ('alongside.' || quote_ident(table_name))::regclass and i.indisprimary;
end;

-- Moves every row that a provider has about one person to another one, and keeps each as it was. Tables that are made
-- later are moved too, because they are found by their columns.
create function person_merge(pair uuid, provider uuid, gone uuid, kept uuid) returns void language plpgsql as $$
declare
  t name;
  had text;
begin
  for t in select person_tables() loop
    had := format('exists (select 1 from %I k where k.person_id = $1 and %s)', t, same_key(t));
    execute format('insert into merged_row (provider_id, person_id, pair_id, table_name, before, removed)
                    select m.provider_id, $1, $2, %L, to_jsonb(m), %s
                      from %I m where m.person_id = $3 and m.provider_id = $4', t, had, t)
      using kept, pair, gone, provider;
    execute format('delete from %I m where m.person_id = $2 and m.provider_id = $3 and %s', t, had)
      using kept, gone, provider;
    execute format('update %I m set person_id = $1 where m.person_id = $2 and m.provider_id = $3', t)
      using kept, gone, provider;
  end loop;
  update person_registration r set alias = true
    from merged_row m
   where m.pair_id = pair and m.table_name = 'person_registration'
     and r.provider_id = m.provider_id and r.local_id = m.before ->> 'local_id';
end $$;

-- Takes the rows of a merge back to whom they came from; what has changed in them since stays changed.
create function person_unmerge(pair uuid, gone uuid) returns void language plpgsql as $$
declare
  t name;
begin
  update person_registration r set alias = (m.before ->> 'alias')::boolean
    from merged_row m
   where m.pair_id = pair and m.table_name = 'person_registration'
     and r.provider_id = m.provider_id and r.local_id = m.before ->> 'local_id';
  for t in select distinct r.table_name from merged_row r where r.pair_id = pair loop
    execute format('update %1$I k set person_id = $1
                      from merged_row r, jsonb_populate_record(null::%1$I, r.before) m
                     where r.pair_id = $2 and r.table_name = %1$L and not r.removed
                       and k.person_id = r.person_id and %2$s', t, same_key(t))
      using gone, pair;
    -- only then: a table with generated columns takes no whole row
    if exists (select 1 from merged_row r where r.pair_id = pair and r.table_name = t and r.removed) then
      execute format('insert into %1$I select m.* from merged_row r, jsonb_populate_record(null::%1$I, r.before) m
                       where r.pair_id = $1 and r.table_name = %1$L and r.removed on conflict do nothing', t)
        using pair;
    end if;
  end loop;
  delete from merged_row where pair_id = pair;
end $$;
