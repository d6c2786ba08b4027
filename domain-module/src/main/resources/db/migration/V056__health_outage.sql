-- When what is done by itself stood still, and who was told of it by name. Times are real ones, whatever the time of care is.
create table outage (
  id         uuid primary key,
  began_at   timestamptz not null,
  ended_at   timestamptz,
  what       text not null,
  told_name  text,
  told_email text,
  told_phone text,
  tried_at   timestamptz,
  told_at    timestamptz,
  check (ended_at >= began_at),
  check (told_at is null or told_name is not null)
);
create index outage_newest on outage (began_at);
create index outage_untold on outage (began_at) where told_at is null;
