-- Published: how something was sent and what became of it, by what it was about; what was in it and whose task it is are not there.
create view dispatch_state with (security_invoker = true) as
  select subject_id, id, channel, address, state, attempts, first_sent_at, next_attempt_at, received_at, received_by, last_error from dispatch;

-- Health asks each minute when something was sent last, and how much cannot be delivered.
create index dispatch_sent on dispatch (first_sent_at);
create index dispatch_undeliverable on dispatch (id) where state = 'UNDELIVERABLE';
