-- What a form that was sent has done: each changing call in it, once, with its answer, so that a form that is sent twice
-- gets the same answer and has one effect. Kept for two days.
create table submission (
  account_id uuid not null references account,
  key        uuid not null,
  ordinal    integer not null,
  action     text not null,
  result     text,
  at         timestamptz not null default clock_timestamp(),
  primary key (account_id, key, ordinal)
);
create index submission_at on submission (at);

create function context_account() returns uuid language sql stable
  return nullif(current_setting('alongside.account', true), '')::uuid;
