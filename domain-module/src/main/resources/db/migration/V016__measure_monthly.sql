-- Code lists of the national measures by month (measures.md).
insert into code_set (name, code)
select s.name, c.code
  from (values
    ('FACE_TO_FACE',               '01'),
    ('FOLLOW_UP_CONTACT',          '01 02 04 11'),
    ('FOLLOW_UP_CLASS',            '200 201 202 205 212 213'),
    ('FOLLOW_UP_NOT_DESTINATION',  '30 37 40 42 48 49 50 53 79 84 87 89'),
    ('DISCHARGE_BY_DEATH',         '4 5')
  ) as s (name, codes)
  cross join lateral unnest(string_to_array(s.codes, ' ')) as c (code);

-- A whole list at once, for statements that judge many rows by it.
create function codes_on(set_name text, on_date date) returns text[] language sql stable
begin atomic
  select array(select s.code from code_set s
                where s.name = set_name and s.valid_from <= on_date and (s.valid_to is null or s.valid_to >= on_date));
end;

create index referral_provider_received on referral (provider_id, received_date);
