-- The sessions of an account that began under another number are over: a new password, switching off and "sign out everywhere"
-- raise it.
alter table account add column session_generation integer not null default 0;
