-- Time-ordered identifiers (UUID version 7) for high-volume rows; PostgreSQL has its own only from version 18.
create function uuid_v7() returns uuid language sql volatile as $$
  select encode(
    set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
      placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
      from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
$$;

-- Code lists of the national data set as effective-dated reference data (measures.md).
create table code_set (
  name       text not null,
  code       text not null,
  valid_from date not null default '1900-01-01',
  valid_to   date,
  primary key (name, code, valid_from)
);

insert into code_set (name, code)
select s.name, c.code
  from (values
    ('CRISIS_RESOLUTION',    'A02'),
    ('CRISIS_PUBLISHED',     'A02 A18 A19'),
    ('COMMUNITY',            'A05 A06 A07 A08 A09 A12 A13 A14 A15 A16 A17 C01 C02 C10 D01'),
    ('PRACTICE_NONE',        'V81997 V81998 V81999'),
    ('ATTENDED',             '5 6'),
    ('JOINT_MEETING',        'JOINT_VISIT JOINT_MEETING CASE_CONFERENCE'),
    ('MEETING_TYPE',         'JOINT_VISIT JOINT_MEETING CASE_CONFERENCE COMMUNICATION'),
    ('RATING_SOURCE',        'CRISIS_MANAGER CRISIS_STAFF COMMUNITY_MANAGER COMMUNITY_STAFF SERVICE_USER CARER'),
    ('RATING_SOURCE_NEEDED', 'CRISIS_MANAGER CRISIS_STAFF COMMUNITY_MANAGER COMMUNITY_STAFF'),
    ('DUTY_ROLE',            'TEAM_MANAGER SHIFT_LEAD DUTY_WORKER ON_CALL')
  ) as s (name, codes)
  cross join lateral unnest(string_to_array(s.codes, ' ')) as c (code);

create function code_in(set_name text, wanted text, on_date date) returns boolean language sql stable
begin atomic
  select exists (select 1 from code_set s
                  where s.name = set_name and s.code = wanted
                    and s.valid_from <= on_date and (s.valid_to is null or s.valid_to >= on_date));
end;

-- The context of one transaction. Without it nothing is visible.
create function context_scope() returns text language sql stable
  return coalesce(current_setting('alongside.scope', true), 'NONE');
create function context_provider() returns uuid language sql stable
  return nullif(current_setting('alongside.provider', true), '')::uuid;
create function context_teams() returns uuid[] language sql stable
  return coalesce(nullif(current_setting('alongside.teams', true), ''), '{}')::uuid[];
create function context_today() returns date language sql stable
  return coalesce(nullif(current_setting('alongside.today', true), '')::date, current_date);
