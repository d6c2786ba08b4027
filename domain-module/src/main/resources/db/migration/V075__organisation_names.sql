-- Published: what a team, a member of staff and a ward are called, which is their identifier where they have no name, and how they
-- are reached.
create view named_team with (security_invoker = true) as
  select id, provider_id, local_id, coalesce(name, local_id) as name, email, phone, type_code from team;

create view named_staff with (security_invoker = true) as
  select id, provider_id, local_id, coalesce(name, local_id) as name, email, phone, team_id from staff;

create view named_ward with (security_invoker = true) as
  select id, provider_id, local_id, coalesce(name, local_id) as name from ward;

-- A trust; own is the one whose installation this is.
create view named_provider with (security_invoker = true) as
  select id, ods_code, name, own, demonstration from provider;

-- A practice of general practitioners, by the code under which people are registered there.
create view practice with (security_invoker = true) as
  select provider_id, local_id, ods_code, name, email, phone from agency where kind = 'PRACTICE';

-- Which code is in a list from when to when, and the words for a code, where many are asked for at once; for one there are code_in
-- and code_label.
create view listed_code with (security_invoker = true) as
  select name as list, code, valid_from, valid_to from code_set;

create view code_words with (security_invoker = true) as
  select list, code, label, position from code_label;

alter view team_kind set (security_invoker = true);

-- A code that has not ended is in a list once, so that what counts by a list counts it once.
update code_set c set valid_to = (select min(n.valid_from) - 1 from code_set n
                                   where n.name = c.name and n.code = c.code and n.valid_from > c.valid_from)
 where c.valid_to is null
   and exists (select 1 from code_set n where n.name = c.name and n.code = c.code and n.valid_from > c.valid_from);
create unique index code_set_goes_on on code_set (name, code) where valid_to is null;
