-- Published: how something was sent and what became of it, by what it was about; what was in it and whose it was is not there.
create view dispatch_state with (security_invoker = true) as
  select subject_id, id, channel, address, state, attempts, first_sent_at, next_attempt_at, received_at, received_by, last_error from dispatch;
