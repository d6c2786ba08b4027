-- The sessions of an account that began under another number are over: a new password, switching off and "sign out everywhere"
-- raise it.
alter table account add column session_generation integer not null default 0;

-- A token of another system is good until the end of a day. Those that are there already get a year from this migration on.
alter table api_token add column ends_on date not null default (current_date + interval '1 year')::date;
