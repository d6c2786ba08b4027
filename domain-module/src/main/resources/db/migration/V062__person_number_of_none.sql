-- Ten equal digits stand for no NHS number, although their check digit fits; the same rule as the NhsNumber class.
create or replace function nhs_number_valid(number text) returns boolean language sql immutable
begin atomic
  select case when number !~ '^[0-9]{10}$' or number = repeat(left(number, 1), 10) then false
    else (11 - (select sum((11 - i) * substr(number, i, 1)::int) from generate_series(1, 9) as i) % 11) % 11
         = substr(number, 10, 1)::int end;
end;

-- Those that were taken before say nothing about anybody; what was there is kept in the history.
select set_config('alongside.scope', 'ALL', true);
insert into demographic_change (provider_id, person_id, local_id, field, before, after, changed_by, changed_at)
select r.provider_id, r.person_id, r.local_id, 'NHS_NUMBER', r.nhs_number, null, 'an upgrade', now()
  from person_registration r where r.nhs_number in
       (select repeat(d::text, 10) from generate_series(0, 9) d);
update person_registration
   set nhs_number = null, entered = array_to_string(array_remove(string_to_array(entered, ','), 'nhs_number'), ',')
 where nhs_number in (select repeat(d::text, 10) from generate_series(0, 9) d);
delete from import_conflict where state = 'OPEN' and column_name = 'nhs_number' and imported ~ '^([0-9])\1{9}$';
delete from possible_duplicate d
 where d.state = 'OPEN' and d.reason = 'SAME_NHS_NUMBER'
   and not exists (select 1 from person_registration a join person_registration b on b.nhs_number = a.nhs_number
                    where a.person_id = d.person_a and b.person_id = d.person_b);
