-- A phone number as it is compared: digits only, without the country code. Null where there are too few of them.
create function phone_key(typed text) returns text language sql immutable
begin atomic
  select case when length(k.key) >= 6 then k.key end
    from (select regexp_replace(regexp_replace(split_part(lower(typed), 'e', 1), '\D', '', 'g'), '^(00)?440?', '0') as key) k;
end;

-- a stored search key: operators that are not leakproof use no index under row security
alter table person_registration add column phone_key text generated always as (phone_key(phone)) stored;
create index person_registration_phone on person_registration (phone_key) where phone_key is not null;
