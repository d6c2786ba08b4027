create table account (
  id            uuid primary key,
  username      text not null unique,
  display_name  text not null,
  password_hash text not null,
  provider_id   uuid not null references provider,
  staff_id      uuid references staff,
  active        boolean not null default true,
  version       integer not null default 0
);

create table account_role (
  account_id uuid not null references account,
  role       text not null,
  primary key (account_id, role)
);

create table account_team (
  account_id uuid not null references account,
  team_id    uuid not null references team,
  valid_from date not null,
  valid_to   date,
  primary key (account_id, team_id, valid_from)
);

create table api_token (
  id         uuid primary key default gen_random_uuid(),
  label      text not null unique,
  token_hash bytea not null unique,
  roles      text[] not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);

create table sign_in_attempt (
  username text not null,
  address  text not null,
  at       timestamptz not null default clock_timestamp(),
  success  boolean not null
);
create index sign_in_attempt_username on sign_in_attempt (username, at);
create index sign_in_attempt_address on sign_in_attempt (address, at);

-- Why a team or an account may see a person. Written by what happens in the features above; read by row security only.
create table access_grant (
  provider_id uuid not null references provider,
  person_id   uuid not null references person,
  team_id     uuid not null references team,
  source_id   uuid not null,
  why         text not null,
  valid_from  date not null,
  valid_to    date,
  primary key (source_id, team_id)
);
create index access_grant_team on access_grant (team_id, person_id, valid_from, valid_to);
create index access_grant_person on access_grant (person_id);

-- The one place for the rule who may see whom.
create view my_person as
  select g.person_id from access_grant g
   where g.team_id = any ((select context_teams())::uuid[])
     and g.valid_from <= (select context_today())
     and (g.valid_to is null or g.valid_to >= (select context_today()));

do $$
declare
  name text;
begin
  foreach name in array array['person_registration', 'gp_registration', 'care_coordinator', 'legal_status', 'referral',
      'referral_service', 'onward_referral', 'discharge_plan_agreement', 'assessment', 'care_contact', 'indirect_activity', 'joint_meeting',
      'hospital_spell', 'ward_stay', 'clinically_ready', 'task', 'dispatch', 'discharge_summary', 'summary_recipient',
      'import_conflict'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$
      create policy in_scope on %I using (
        (select context_scope()) = 'ALL'
        or ((select context_scope()) = 'PROVIDER' and provider_id = (select context_provider()))
        or ((select context_scope()) = 'TEAM' and provider_id = (select context_provider())
            and exists (select 1 from my_person m where m.person_id = %I.person_id)))$policy$, name, name);
  end loop;
  foreach name in array array['link_worker', 'link_worker_visit', 'interface_meeting', 'relationship_rating'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$
      create policy in_scope on %I using (
        (select context_scope()) = 'ALL'
        or ((select context_scope()) in ('PROVIDER', 'TEAM') and provider_id = (select context_provider())))$policy$, name);
  end loop;
end $$;
