-- Published: each message that needs an answer, with whose turn it is until when, and what was answered.
create view sent_message with (security_invoker = true) as
  select id, provider_id, person_id, team_id, holding_team, addressee_id, sender_id, asked_id, holder_id, text, state, rung, due_at,
         next_step_at, version
    from handover;

create view message_answer with (security_invoker = true) as
  select handover_id, ordinal, act, at, done_by, words from handover_event where act in ('ACCEPTED', 'REFUSED');
