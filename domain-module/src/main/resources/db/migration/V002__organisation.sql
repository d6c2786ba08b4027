create table provider (
  id            uuid primary key default gen_random_uuid(),
  ods_code      text not null unique,
  name          text,
  own           boolean not null default false,
  demonstration boolean not null default false,
  check (not (own and demonstration))
);
create unique index provider_own on provider (own) where own;

create table team (
  id          uuid primary key default gen_random_uuid(),
  provider_id uuid not null references provider,
  local_id    text not null,
  name        text,
  email       text,
  phone       text,
  age_group   text,
  -- as the newest extract has it; which type held when is in team_type
  type_code   text,
  unique (provider_id, local_id)
);

-- A team's type is judged on the date that a referral was received, so each change is kept.
create table team_type (
  team_id    uuid not null references team,
  code       text not null,
  valid_from date not null,
  primary key (team_id, valid_from)
);

create function team_type_on(team uuid, on_date date) returns text language sql stable
begin atomic
  select t.code from team_type t where t.team_id = team and t.valid_from <= on_date order by t.valid_from desc limit 1;
end;

-- When a team was of a kind that measures name: by its type then, and by the code list then.
create view team_kind as
  select p.team_id, s.name as kind, greatest(p.valid_from, s.valid_from) as valid_from,
         least(coalesce(p.next_from - 1, 'infinity'), coalesce(s.valid_to, 'infinity')) as valid_to
    from (select t.*, lead(t.valid_from) over (partition by t.team_id order by t.valid_from) as next_from
            from team_type t) p
    join code_set s on s.code = p.code
   where s.name in ('CRISIS_RESOLUTION', 'CRISIS_PUBLISHED', 'COMMUNITY');

create table staff (
  id          uuid primary key default gen_random_uuid(),
  provider_id uuid not null references provider,
  local_id    text not null,
  staff_group text,
  name        text,
  email       text,
  phone       text,
  team_id     uuid references team,
  duty_role   text,
  unique (provider_id, local_id)
);
create index staff_team on staff (team_id);

create table ward (
  id             uuid primary key default gen_random_uuid(),
  provider_id    uuid not null references provider,
  local_id       text not null,
  site           text,
  ward_type      text,
  intended_sex   text,
  intended_care  text,
  age            text,
  name           text,
  email          text,
  phone          text,
  unique (provider_id, local_id)
);

-- GP practices and other organisations, as the provider's own directory names them.
create table agency (
  id          uuid primary key default gen_random_uuid(),
  provider_id uuid not null references provider,
  kind        text not null check (kind in ('PRACTICE', 'ORGANISATION')),
  local_id    text not null,
  ods_code    text,
  name        text,
  email       text,
  phone       text,
  unique (provider_id, kind, local_id)
);
