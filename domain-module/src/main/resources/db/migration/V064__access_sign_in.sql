-- Signing in: each try is counted before it is judged, a browser in which somebody has signed in before is not held up by what
-- others at its address do, and whoever must wait has a turn of their own.
alter table sign_in_attempt
  add column id uuid not null default gen_random_uuid(),
  add column browser bytea;
create unique index sign_in_attempt_id on sign_in_attempt (id);
create index sign_in_attempt_at on sign_in_attempt (at);

-- The hash of a random cookie; one browser may be used by several members of staff.
create table known_browser (
  browser    bytea not null,
  account_id uuid not null references account,
  last_at    timestamptz not null default clock_timestamp(),
  primary key (browser, account_id)
);
create index known_browser_account on known_browser (account_id);

create table sign_in_turn (
  username text not null,
  asker    text not null,
  due_at   timestamptz not null,
  primary key (username, asker)
);
create index sign_in_turn_due on sign_in_turn (due_at);
