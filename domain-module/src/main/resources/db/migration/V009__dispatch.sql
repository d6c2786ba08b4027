-- The outbox: everything that leaves the transaction, one row for each recipient.
create table dispatch (
  id              uuid primary key,
  provider_id     uuid not null references provider,
  person_id       uuid not null references person,
  team_id         uuid not null references team,
  subject_id      uuid not null,
  channel         text not null,
  recipient       text not null,
  address         text,
  recipient_team  uuid references team,
  title           text not null,
  owner_name      text not null,
  owner_account   uuid,
  state           text not null,
  attempts        integer not null default 0,
  next_attempt_at timestamptz not null,
  lease           uuid,
  leased_until    timestamptz,
  first_sent_at   timestamptz,
  received_at     timestamptz,
  received_by     text,
  last_error      text,
  created_at      timestamptz not null,
  version         integer not null default 0
);
create index dispatch_due on dispatch (next_attempt_at) where state in ('DUE', 'SENDING');
create index dispatch_subject on dispatch (subject_id);
create index dispatch_inbox on dispatch (recipient_team, state);

-- What the administrator sees: whether messages leave, and nothing about whom they are about.
create function dispatch_log(most integer)
returns table (id uuid, channel text, recipient text, state text, attempts integer, created_at timestamptz,
               next_attempt_at timestamptz, first_sent_at timestamptz, last_error text)
language plpgsql security definer set search_path from current as $$
declare
  scope text := context_scope();
begin
  perform set_config('alongside.scope', 'ALL', true);
  return query
    select d.id, d.channel, d.recipient, d.state, d.attempts, d.created_at, d.next_attempt_at, d.first_sent_at, d.last_error
      from dispatch d order by d.created_at desc limit most;
  perform set_config('alongside.scope', scope, true);
end $$;
