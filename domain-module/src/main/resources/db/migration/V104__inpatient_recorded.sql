-- Published: each stay in hospital, each of its stays on a ward, and each time in which somebody was ready to leave.
create view recorded_spell with (security_invoker = true) as
  select id, provider_id, local_id, referral_id, person_id, start_date, start_time, admission_method, discharge_date, discharge_time,
         discharge_method, discharge_destination
    from hospital_spell;

create view recorded_ward_stay with (security_invoker = true) as
  select provider_id, local_id, spell_id, person_id, start_date, start_time, end_date, end_time, ward_local_id, patient_class from ward_stay;

create view recorded_ready with (security_invoker = true) as
  select provider_id, spell_id, person_id, start_date, end_date, delay_reason, attributable from clinically_ready;
