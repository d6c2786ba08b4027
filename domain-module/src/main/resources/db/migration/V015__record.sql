-- Short words of our own for codes of the national data set, as pages and letters show them.
create table code_label (
  list  text not null,
  code  text not null,
  label text not null,
  primary key (list, code)
);
insert into code_label (list, code, label) values
  ('SOURCE', 'A1', 'GP'), ('SOURCE', 'A2', 'health visitor'), ('SOURCE', 'A3', 'other primary care'),
  ('SOURCE', 'B1', 'the person'), ('SOURCE', 'B2', 'a carer'), ('SOURCE', 'C1', 'social services'),
  ('SOURCE', 'C2', 'education'), ('SOURCE', 'C3', 'housing'), ('SOURCE', 'D1', 'an employer'),
  ('SOURCE', 'E1', 'the police'), ('SOURCE', 'E2', 'a court'), ('SOURCE', 'E3', 'probation'),
  ('SOURCE', 'E4', 'a prison'), ('SOURCE', 'E5', 'liaison and diversion'), ('SOURCE', 'G4', 'a voluntary organisation'),
  ('SOURCE', 'H1', 'the emergency department'), ('SOURCE', 'H2', 'a hospital'), ('SOURCE', 'I1', 'another trust'),
  ('SOURCE', 'I2', 'another trust'), ('SOURCE', 'M9', 'the ambulance service'), ('SOURCE', 'P1', 'another team of the trust'),
  ('SOURCE', 'Q1', 'a drop-in'),
  ('REASON', '01', 'suspected first episode of psychosis'), ('REASON', '02', 'psychosis'), ('REASON', '03', 'bipolar disorder'),
  ('REASON', '04', 'depression'), ('REASON', '05', 'anxiety'), ('REASON', '06', 'obsessive compulsive disorder'),
  ('REASON', '09', 'drugs or alcohol'), ('REASON', '11', 'post-traumatic stress'), ('REASON', '12', 'eating'),
  ('REASON', '13', 'around a birth'), ('REASON', '14', 'personality difficulties'), ('REASON', '15', 'self-harm'),
  ('REASON', '18', 'in crisis'), ('REASON', '19', 'relationships'), ('REASON', '23', 'adjustment'),
  ('MECHANISM', '01', 'Face to face'), ('MECHANISM', '02', 'Telephone'), ('MECHANISM', '04', 'Talk type'),
  ('MECHANISM', '05', 'E-mail'), ('MECHANISM', '09', 'Text message'), ('MECHANISM', '10', 'Instant message'),
  ('MECHANISM', '11', 'Video'), ('MECHANISM', '12', 'Message board'), ('MECHANISM', '13', 'Chat room'),
  ('MECHANISM', '98', 'Other contact'),
  ('ATTENDANCE', '2', 'cancelled by the person'), ('ATTENDANCE', '3', 'the person was not there'),
  ('ATTENDANCE', '4', 'cancelled by the team'), ('ATTENDANCE', '5', 'attended'),
  ('ATTENDANCE', '6', 'attended, arrived late'), ('ATTENDANCE', '7', 'arrived too late to be seen'),
  ('MEETING', 'JOINT_VISIT', 'Joint visit'), ('MEETING', 'JOINT_MEETING', 'Joint meeting'),
  ('MEETING', 'CASE_CONFERENCE', 'Case conference'), ('MEETING', 'COMMUNICATION', 'Message between teams'),
  ('GENDER', '1', 'Male'), ('GENDER', '2', 'Female'), ('GENDER', '9', 'Indeterminate'), ('GENDER', 'X', 'Not Known'),
  ('LEGAL_STATUS', '01', 'Informal'), ('LEGAL_STATUS', '02', 'Section 2'), ('LEGAL_STATUS', '03', 'Section 3'),
  ('LEGAL_STATUS', '04', 'Section 4'), ('LEGAL_STATUS', '05', 'Section 5(2)'), ('LEGAL_STATUS', '06', 'Section 5(4)'),
  ('LEGAL_STATUS', '19', 'Section 135'), ('LEGAL_STATUS', '20', 'Section 136');

create function code_label(list_name text, wanted text) returns text language sql stable
  return (select l.label from code_label l where l.list = list_name and l.code = wanted);
