-- Ended here, whoever began it: an import lists a difference and does not overwrite it.
alter table hospital_spell add column entered_by text, add column entered_at timestamptz, add column ended_by text;
alter table ward_stay add column entered_by text, add column entered_at timestamptz, add column ended_by text;
alter table clinically_ready add column entered_by text, add column entered_at timestamptz, add column ended_by text;

insert into code_label (list, code, label) values
  ('ADMISSION_METHOD', '11', 'Planned, from a waiting list'), ('ADMISSION_METHOD', '12', 'Planned, booked'),
  ('ADMISSION_METHOD', '13', 'Planned'), ('ADMISSION_METHOD', '21', 'From the emergency department'),
  ('ADMISSION_METHOD', '2A', 'From the emergency department of another provider'),
  ('ADMISSION_METHOD', '22', 'At the request of a GP'), ('ADMISSION_METHOD', '28', 'Urgent, another way'),
  ('ADMISSION_METHOD', '81', 'Moved from another hospital'), ('DISCHARGE_METHOD', '1', 'On clinical advice'),
  ('DISCHARGE_METHOD', '2', 'By themselves or with a relative'), ('DISCHARGE_METHOD', '3', 'By a tribunal or a court'),
  ('DISCHARGE_METHOD', '4', 'Died'), ('DESTINATION', '19', 'Home'), ('DESTINATION', '29', 'A temporary home'),
  ('DESTINATION', '30', 'Back to a high secure hospital'), ('DESTINATION', '37', 'Court'), ('DESTINATION', '40', 'Prison'),
  ('DESTINATION', '42', 'Police custody'), ('DESTINATION', '49', 'A high secure hospital'),
  ('DESTINATION', '50', 'A medium secure ward'), ('DESTINATION', '51', 'A general ward'),
  ('DESTINATION', '52', 'A maternity ward'), ('DESTINATION', '53', 'Another mental health ward'),
  ('DESTINATION', '54', 'A care home of the trust'), ('DESTINATION', '55', 'A care home without nursing'),
  ('DESTINATION', '56', 'A care home with nursing'), ('DESTINATION', '65', 'Council accommodation'),
  ('DESTINATION', '66', 'Foster care'), ('DESTINATION', '79', 'Died'),
  ('DESTINATION', '84', 'An independent medium secure hospital'), ('DESTINATION', '87', 'An independent hospital'),
  ('DESTINATION', '88', 'A hospice'), ('PATIENT_CLASS', '200', 'Acute, adults'),
  ('PATIENT_CLASS', '201', 'Acute, older adults'), ('PATIENT_CLASS', '202', 'Intensive care'),
  ('PATIENT_CLASS', '203', 'Eating disorders'), ('PATIENT_CLASS', '204', 'Mother and baby'),
  ('PATIENT_CLASS', '205', 'Acute, learning disability or autism'), ('PATIENT_CLASS', '206', 'Low secure'),
  ('PATIENT_CLASS', '207', 'Medium secure'), ('PATIENT_CLASS', '208', 'High secure'),
  ('PATIENT_CLASS', '209', 'Brain injury'), ('PATIENT_CLASS', '210', 'Personality difficulties'),
  ('PATIENT_CLASS', '211', 'Deaf people'), ('PATIENT_CLASS', '212', 'Rehabilitation'),
  ('PATIENT_CLASS', '213', 'Rehabilitation, learning disability or autism'),
  ('DELAY_REASON', '01', 'A care coordinator is to be found'),
  ('DELAY_REASON', '02', 'A community psychiatrist is to be found'),
  ('DELAY_REASON', '03', 'A social worker is to be found'), ('DELAY_REASON', '04', 'Funding is to be decided'),
  ('DELAY_REASON', '05', 'Other care of the health service is awaited'),
  ('DELAY_REASON', '07', 'A care home without nursing is awaited'),
  ('DELAY_REASON', '08', 'A care home with nursing is awaited'), ('DELAY_REASON', '09', 'Care at home is to begin'),
  ('DELAY_REASON', '10', 'Equipment or changes at home are awaited'),
  ('DELAY_REASON', '11', 'The person or the family is choosing'), ('DELAY_REASON', '12', 'Commissioners disagree who pays'),
  ('DELAY_REASON', '13', 'Services disagree on the way on'), ('DELAY_REASON', '14', 'A private tenancy is awaited'),
  ('DELAY_REASON', '15', 'Social housing is awaited'), ('DELAY_REASON', '18', 'Supported accommodation is awaited'),
  ('DELAY_REASON', '19', 'Temporary accommodation of the council is awaited'),
  ('DELAY_REASON', '24', 'The Ministry of Justice is to agree'),
  ('DELAY_REASON', '25', 'Proceedings under mental health law'),
  ('DELAY_REASON', '26', 'The Court of Protection is to decide'),
  ('DELAY_REASON', '35', 'An assessment of the health service is late'), ('DELAY_REASON', '36', 'The hospital lacks staff'),
  ('DELAY_REASON', '98', 'Not known'), ('ATTRIBUTABLE', '04', 'The health service'), ('ATTRIBUTABLE', '05', 'Social care'),
  ('ATTRIBUTABLE', '06', 'Both');

update code_label l set position = o.position
  from (values ('DESTINATION', '19', 1), ('DELAY_REASON', '98', 200)) as o (list, code, position)
 where o.list = l.list and o.code = l.code;

insert into role_permission (role, permission)
select code, 'RECORD_STAY' from role where code in ('CONSULTANT', 'WARD_NURSE');
