-- What is not in order, since when, and when somebody was told of it by e-mail. Times are real ones, whatever the time of care is.
create table health_alert (
  part       text primary key,
  words      text not null,
  bad_since  timestamptz not null,
  good_since timestamptz,
  tried_at   timestamptz,
  told_at    timestamptz,
  version    integer not null default 0,
  check (good_since >= bad_since)
);
