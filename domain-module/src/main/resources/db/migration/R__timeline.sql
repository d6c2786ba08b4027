-- run after every migration: ${flyway:timestamp}
-- What happened to a person: one row for each thing, from what each feature publishes of it. This is the only SQL that may know every
-- feature. A new contact that was taken during a phone call is told by that call.
drop view if exists person_event;
create view person_event with (security_invoker = true) as
  select * from referral_event
  union all
  select * from contact_event
  union all
  select * from inpatient_event
  union all
  select * from careplan_event
  union all
  select * from message_event
  union all
  select * from discharge_event
  union all
  select * from response_event
  union all
  select * from call_event
  union all
  select * from board_event
  union all
  select n.* from new_contact_event n
   where not exists (select 1 from call_event c where c.person_id = n.person_id and n.moment between c.moment and c.until);
grant select on person_event to "${applicationRole}";
