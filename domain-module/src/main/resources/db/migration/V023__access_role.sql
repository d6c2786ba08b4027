-- What a role may do is the trust's to decide. It begins with the bundles that the product proposes.
create table role (
  code         text primary key,
  title        text not null unique,
  for_programs boolean not null default false,
  version      integer not null default 0
);

create table role_permission (
  role       text not null references role on delete cascade,
  permission text not null,
  primary key (role, permission)
);

insert into role (code, title, for_programs) values
  ('CRISIS_LINE', 'Crisis line', false),
  ('SHIFT_LEAD', 'Crisis team', false),
  ('CARE_COORDINATOR', 'Community team', false),
  ('CONSULTANT', 'Consultant', false),
  ('WARD_NURSE', 'Ward', false),
  ('PARTNER', 'Partner agency', false),
  ('SUPERVISOR', 'Supervisor', false),
  ('PRIVACY_OFFICER', 'Privacy officer', false),
  ('ADMINISTRATOR', 'Administrator', false),
  ('INTEGRATION', 'Another system', true);

insert into role_permission (role, permission)
select s.role, unnest(string_to_array(s.permissions, ' '))
  from (values
    ('CRISIS_LINE', 'DO_TASKS EVERY_TEAM FIND_PEOPLE OPEN_RECORD REGISTER_PEOPLE'),
    ('SHIFT_LEAD', 'DO_TASKS END_CARE FIND_PEOPLE OPEN_RECORD RECEIVE_SUMMARY REGISTER_PEOPLE SIGN_SUMMARY'),
    ('CARE_COORDINATOR', 'DO_TASKS FIND_PEOPLE OPEN_RECORD RECEIVE_SUMMARY REGISTER_PEOPLE'),
    ('CONSULTANT', 'DO_TASKS END_CARE FIND_PEOPLE OPEN_RECORD RECEIVE_SUMMARY REGISTER_PEOPLE SIGN_SUMMARY'),
    ('WARD_NURSE', 'DO_TASKS FIND_PEOPLE OPEN_RECORD REGISTER_PEOPLE'),
    ('SUPERVISOR', 'EVERY_TEAM FIND_PEOPLE MERGE_PEOPLE OPEN_RECORD REGISTER_PEOPLE SEE_MEASURES'),
    ('PRIVACY_OFFICER', 'SEE_AUDIT'),
    ('ADMINISTRATOR', 'IMPORT MANAGE_ACCOUNTS SEE_DISPATCHES'),
    ('INTEGRATION', 'IMPORT')) s (role, permissions);

alter table account_role add foreign key (role) references role;
create index account_role_role on account_role (role);
