-- With what was said and agreed, in the words of who was there.
alter table care_contact add column entered_by text, add column entered_at timestamptz, add column note text;
alter table joint_meeting add column entered_by text, add column entered_at timestamptz, add column note text;

insert into code_label (list, code, label) values
  ('SUBJECT', '01', 'The person'), ('SUBJECT', '02', 'Somebody on their behalf');

update code_label l set position = o.position
  from (values ('MECHANISM', '01', 1), ('MECHANISM', '02', 2), ('MECHANISM', '11', 3), ('MECHANISM', '98', 200),
               ('ATTENDANCE', '5', 1), ('ATTENDANCE', '6', 2), ('ATTENDANCE', '3', 3), ('MEETING', 'JOINT_VISIT', 1),
               ('MEETING', 'JOINT_MEETING', 2)) as o (list, code, position)
 where o.list = l.list and o.code = l.code;
