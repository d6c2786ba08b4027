-- The sessions of an account that began under another number are over: a new password, switching off and "sign out everywhere"
-- raise it.
alter table account add column session_generation integer not null default 0;

-- A token of another system is good until the end of a day. Those that are there already get a year from this migration on.
alter table api_token add column ends_on date not null default (current_date + interval '1 year')::date;

-- What is typed as a user name and is none may be a password in the wrong field: it is kept as a keyed hash.
create table sign_in_key (key bytea not null);
insert into sign_in_key values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
update sign_in_attempt t set username = '?' || encode(sha256(k.key || convert_to(t.username, 'UTF8')), 'hex')
  from sign_in_key k where not exists (select 1 from account a where a.username = t.username);
update sign_in_turn t set username = '?' || encode(sha256(k.key || convert_to(t.username, 'UTF8')), 'hex')
  from sign_in_key k where not exists (select 1 from account a where a.username = t.username);

-- Wrong tokens of other systems, until the minute is over and the audit is told.
create table wrong_token (
  address text not null,
  minute  timestamptz not null,
  tries   integer not null,
  primary key (address, minute)
);

-- One-time passwords that were made for an account that was in use: its owner is told, because whoever makes one can use it.
create table one_time_password (
  account_id uuid not null references account,
  made_at    timestamptz not null,
  made_by    text not null
);
create index one_time_password_account on one_time_password (account_id, made_at);
