-- From which month on the limits of a chart are counted anew; set by a person, who says what was changed.
create table measure_phase (
  id          uuid primary key default gen_random_uuid(),
  provider_id uuid not null references provider,
  series      text not null,
  -- local identifier; empty for every team together
  team        text not null,
  start       date not null,
  reason      text not null,
  set_by      text not null,
  set_at      timestamptz not null,
  unique (provider_id, series, team, start)
);

insert into role_permission (role, permission) select code, 'SET_PHASES' from role where code = 'SUPERVISOR';
