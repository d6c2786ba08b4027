alter table referral
  add column entered_by  text,
  add column entered_at  timestamptz,
  -- set when staff said here that the team does not take it: an import lists a difference and does not overwrite it
  add column rejected_by text;

insert into code_label (list, code, label) values
  ('SOURCE', 'A4', 'maternity services'), ('SOURCE', 'D2', 'occupational health'),
  ('SOURCE', 'E6', 'a youth offending team'), ('SOURCE', 'F1', 'a school nurse'),
  ('SOURCE', 'F2', 'a hospital for children'), ('SOURCE', 'F3', 'community paediatrics'),
  ('SOURCE', 'G1', 'an independent low secure unit'), ('SOURCE', 'G2', 'an independent medium secure unit'),
  ('SOURCE', 'G3', 'another independent provider'), ('SOURCE', 'M1', 'asylum services'),
  ('SOURCE', 'M3', 'an agency elsewhere'), ('SOURCE', 'M4', 'drug and alcohol services'), ('SOURCE', 'M5', 'somebody else'),
  ('SOURCE', 'M6', 'a single point of access'), ('SOURCE', 'M7', 'debt advice'), ('SOURCE', 'N3', 'talking therapies'),
  ('REASON', '07', 'phobias'), ('REASON', '08', 'an organic condition'), ('REASON', '10', 'unexplained physical symptoms'),
  ('REASON', '16', 'conduct'), ('REASON', '20', 'gender'), ('REASON', '21', 'attachment'), ('REASON', '22', 'self-care'),
  ('REASON', '24', 'neurodevelopment'), ('REASON', '25', 'suspected autism'), ('REASON', '26', 'autism'),
  ('REASON', '27', 'before a pregnancy'), ('REASON', '28', 'gambling'),
  ('REASON', '29', 'partner of somebody around a birth'), ('REASON', '30', 'learning disability'),
  ('REASON', '31', 'employment'), ('PRIORITY', '1', 'Emergency, at once'), ('PRIORITY', '4', 'Very urgent, within 4 hours'),
  ('PRIORITY', '2', 'Urgent, within 24 hours'), ('PRIORITY', '3', 'Routine'), ('REJECTION', '01', 'asked for twice'),
  ('REJECTION', '02', 'another service is better placed'), ('REJECTION', '03', 'too little is known to decide');

update code_label l set position = o.position
  from (values ('PRIORITY', '1', 1), ('PRIORITY', '4', 2), ('PRIORITY', '2', 3), ('PRIORITY', '3', 4),
               ('REASON', '18', 1), ('SOURCE', 'M5', 200)) as o (list, code, position)
 where o.list = l.list and o.code = l.code;

insert into role_permission (role, permission)
select code, 'RECORD_CARE' from role where code in ('CRISIS_LINE', 'SHIFT_LEAD', 'CARE_COORDINATOR', 'CONSULTANT', 'WARD_NURSE');
