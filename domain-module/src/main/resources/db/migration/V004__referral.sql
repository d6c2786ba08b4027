create table referral (
  id                     uuid primary key default uuid_v7(),
  provider_id            uuid not null references provider,
  local_id               text not null,
  person_id              uuid not null references person,
  team_id                uuid references team,
  received_date          date not null,
  received_time          time,
  commissioner           text,
  source                 text,
  referring_organisation text,
  referring_profession   text,
  priority               text,
  primary_reason         text,
  plan_created_date      date,
  plan_created_time      time,
  plan_updated_date      date,
  plan_updated_time      time,
  discharge_date         date,
  discharge_time         time,
  letter_date            date,
  rejection_date         date,
  rejection_time         time,
  rejection_reason       text,
  close_reason           text,
  -- set when staff ended the care in the product: an import then lists a difference and does not overwrite
  ended_by               uuid,
  ended_at               timestamptz,
  version                integer not null default 0,
  unique (provider_id, local_id),
  check (discharge_date >= received_date)
);
create index referral_person on referral (person_id, provider_id);
create index referral_team_discharge on referral (team_id, discharge_date);
create index referral_team_received on referral (team_id, received_date);

create table onward_referral (
  provider_id    uuid not null references provider,
  referral_id    uuid not null references referral,
  person_id      uuid not null references person,
  row_key        text not null,
  decision_date  date,
  onward_date    date,
  onward_time    time,
  reason         text,
  receiving_org  text,
  primary key (referral_id, row_key)
);

-- Further teams that one referral was made to.
create table referral_service (
  provider_id      uuid not null references provider,
  referral_id      uuid not null references referral,
  person_id        uuid not null references person,
  team_id          uuid not null references team,
  closed_date      date,
  close_reason     text,
  rejection_date   date,
  rejection_reason text,
  primary key (referral_id, team_id)
);
create index referral_service_person on referral_service (person_id);

create table discharge_plan_agreement (
  provider_id uuid not null references provider,
  referral_id uuid not null references referral,
  person_id   uuid not null references person,
  agreed_by   text not null,
  agreed_date date not null,
  agreed_time time not null default '00:00',
  primary key (referral_id, agreed_by, agreed_date, agreed_time)
);

create table assessment (
  provider_id  uuid not null references provider,
  referral_id  uuid not null references referral,
  person_id    uuid not null references person,
  tool         text not null,
  score        text,
  completed_at timestamptz not null,
  primary key (referral_id, completed_at, tool)
);
