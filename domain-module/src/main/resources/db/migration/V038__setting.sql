-- How long something lasts, where a trust decides it.
create table clock (
  code       text primary key,
  amount     integer not null check (amount > 0),
  changed_by text,
  changed_at timestamptz
);
insert into clock (code, amount) values
  ('SEEN_AFTER_CARE', 365), ('SEEN_AFTER_REJECTION', 30), ('SEEN_AFTER_CONTACT', 365), ('COMPLETE_REGISTRATION', 24);

create function clock_amount(wanted text) returns integer language sql stable
  return (select c.amount from clock c where c.code = wanted);

-- Which details of a team were set here: an import says what it has otherwise, and does not overwrite them.
alter table team add column entered text not null default '';

-- Types of teams that the pages of the settings offer.
insert into code_label (list, code, label) values
  ('TEAM_TYPE', 'A01', 'Day care'), ('TEAM_TYPE', 'A02', 'Crisis resolution and home treatment'),
  ('TEAM_TYPE', 'A05', 'Primary care mental health'), ('TEAM_TYPE', 'A06', 'Community mental health'),
  ('TEAM_TYPE', 'A07', 'Community mental health, older people with an organic condition'),
  ('TEAM_TYPE', 'A08', 'Assertive outreach'), ('TEAM_TYPE', 'A09', 'Community rehabilitation'),
  ('TEAM_TYPE', 'A10', 'General psychiatry'), ('TEAM_TYPE', 'A11', 'Liaison'), ('TEAM_TYPE', 'A12', 'Psychotherapy'),
  ('TEAM_TYPE', 'A13', 'Psychological therapy'), ('TEAM_TYPE', 'A14', 'Early intervention'),
  ('TEAM_TYPE', 'A15', 'Youth offending'), ('TEAM_TYPE', 'A16', 'Personality difficulties'),
  ('TEAM_TYPE', 'A17', 'Memory'), ('TEAM_TYPE', 'A18', 'Single point of access'), ('TEAM_TYPE', 'A19', 'Crisis line'),
  ('TEAM_TYPE', 'A20', 'Health-based place of safety'), ('TEAM_TYPE', 'A21', 'Crisis café'),
  ('TEAM_TYPE', 'A22', 'Walk-in crisis unit'), ('TEAM_TYPE', 'A23', 'Decision unit'),
  ('TEAM_TYPE', 'A24', 'Acute day care'), ('TEAM_TYPE', 'A25', 'Crisis house'), ('TEAM_TYPE', 'C01', 'Autism'),
  ('TEAM_TYPE', 'C02', 'Perinatal'), ('TEAM_TYPE', 'C04', 'Neurodevelopment'),
  ('TEAM_TYPE', 'C10', 'Community eating disorders'), ('TEAM_TYPE', 'D01', 'Substance use'),
  ('TEAM_TYPE', 'D02', 'Liaison and diversion'), ('TEAM_TYPE', 'D05', 'Employment support');

insert into role_permission (role, permission) select code, 'MANAGE_SETTINGS' from role where code = 'ADMINISTRATOR';
