alter table link_worker add column entered_by text, add column entered_at timestamptz, add column ended_by text;
alter table link_worker_visit add column entered_by text, add column entered_at timestamptz, add column note text;
alter table interface_meeting add column entered_by text, add column entered_at timestamptz, add column note text;
alter table relationship_rating add column entered_by text, add column entered_at timestamptz;

insert into code_label (list, code, label) values
  ('RATING_SOURCE', 'CRISIS_MANAGER', 'Manager of the crisis team'),
  ('RATING_SOURCE', 'CRISIS_STAFF', 'Staff of the crisis team'),
  ('RATING_SOURCE', 'COMMUNITY_MANAGER', 'Manager of the community team'),
  ('RATING_SOURCE', 'COMMUNITY_STAFF', 'Staff of the community team'),
  ('RATING_SOURCE', 'SERVICE_USER', 'Somebody whom the teams support'), ('RATING_SOURCE', 'CARER', 'A carer');

insert into role_permission (role, permission)
select code, 'KEEP_JOINT_WORKING' from role where code in ('SHIFT_LEAD', 'CARE_COORDINATOR', 'SUPERVISOR');
