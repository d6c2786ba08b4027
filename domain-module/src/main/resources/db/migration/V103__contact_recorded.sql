-- Published: each contact and each joint meeting, whoever came. Whether somebody came is said by attended_contact.
create view recorded_contact with (security_invoker = true) as
  select provider_id, local_id, referral_id, person_id, contact_date, contact_time, team_local_id, mechanism, attendance from care_contact;

create view recorded_meeting with (security_invoker = true) as
  select provider_id, local_id, person_id, referral_id, community_team_id, meeting_date, meeting_time, meeting_type from joint_meeting;
