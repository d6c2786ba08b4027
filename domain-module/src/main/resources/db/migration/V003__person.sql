-- A human being. What each provider knows of them is in their registrations.
create table person (
  id uuid primary key default gen_random_uuid()
);

-- check digit of an NHS number by modulus 11; the same rule as the NhsNumber class
create function nhs_number_valid(number text) returns boolean language sql immutable
begin atomic
  select case when number !~ '^[0-9]{10}$' then false
    else (11 - (select sum((11 - i) * substr(number, i, 1)::int) from generate_series(1, 9) as i) % 11) % 11
         = substr(number, 10, 1)::int end;
end;

create table person_registration (
  provider_id       uuid not null references provider,
  local_id          text not null,
  person_id         uuid not null references person,
  nhs_number        text check (nhs_number is null or nhs_number_valid(nhs_number)),
  nhs_number_status text,
  birth_date        date,
  death_date        date,
  gender            text,
  ethnic_category   text,
  language          text,
  postcode          text,
  residence_org     text,
  prefix            text,
  family_name       text,
  given_name        text,
  preferred_name    text,
  address           text,
  phone             text,
  email             text,
  practice_code     text,
  -- stored search keys: operators that are not leakproof use no index under row security
  family_key        text generated always as (lower(family_name)) stored,
  given_key         text generated always as (lower(given_name)) stored,
  primary key (provider_id, local_id)
);
create index person_registration_person on person_registration (person_id, provider_id);
create index person_registration_nhs on person_registration (nhs_number);
create index person_registration_birth on person_registration (birth_date, family_key);
create index person_registration_family on person_registration (family_key collate "C", given_key collate "C");
create index person_registration_given on person_registration (given_key collate "C");

create table possible_duplicate (
  id         uuid primary key default gen_random_uuid(),
  person_a   uuid not null references person,
  person_b   uuid not null references person,
  reason     text not null,
  found_at   timestamptz not null default now(),
  check (person_a < person_b),
  unique (person_a, person_b)
);

create table gp_registration (
  provider_id   uuid not null references provider,
  person_id     uuid not null references person,
  start_date    date not null,
  end_date      date,
  practice_code text not null,
  primary key (provider_id, person_id, start_date),
  check (end_date >= start_date)
);

create table care_coordinator (
  provider_id    uuid not null references provider,
  person_id      uuid not null references person,
  start_date     date not null,
  end_date       date,
  staff_local_id text not null,
  team_type      text,
  primary key (provider_id, person_id, start_date),
  check (end_date >= start_date)
);

create table legal_status (
  provider_id uuid not null references provider,
  local_id    text not null,
  person_id   uuid not null references person,
  start_date  date not null,
  start_time  time,
  expiry_date date,
  end_date    date,
  code        text not null,
  primary key (provider_id, local_id),
  check (end_date >= start_date)
);
create index legal_status_person on legal_status (person_id, provider_id);
