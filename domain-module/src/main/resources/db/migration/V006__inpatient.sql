create table hospital_spell (
  id                       uuid primary key default uuid_v7(),
  provider_id              uuid not null references provider,
  local_id                 text not null,
  referral_id              uuid not null references referral,
  person_id                uuid not null references person,
  start_date               date not null,
  start_time               time,
  admission_source         text,
  admission_method         text,
  estimated_discharge_date date,
  planned_discharge_date   date,
  discharge_date           date,
  discharge_time           time,
  discharge_method         text,
  discharge_destination    text,
  unique (provider_id, local_id),
  check (discharge_date >= start_date)
);
create index hospital_spell_person on hospital_spell (person_id, provider_id);
create index hospital_spell_discharge on hospital_spell (provider_id, discharge_date);

create table ward_stay (
  provider_id   uuid not null references provider,
  local_id      text not null,
  spell_id      uuid not null references hospital_spell,
  person_id     uuid not null references person,
  start_date    date not null,
  start_time    time,
  end_date      date,
  end_time      time,
  ward_local_id text,
  patient_class text,
  primary key (provider_id, local_id),
  check (end_date >= start_date)
);
create index ward_stay_spell on ward_stay (spell_id);

create table clinically_ready (
  provider_id  uuid not null references provider,
  spell_id     uuid not null references hospital_spell,
  person_id    uuid not null references person,
  start_date   date not null,
  end_date     date,
  delay_reason text,
  attributable text,
  primary key (spell_id, start_date),
  check (end_date >= start_date)
);
