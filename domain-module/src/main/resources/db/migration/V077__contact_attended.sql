-- Published: a contact to which the person came, and whether they were seen face to face, by the code lists in force on the day of
-- the contact: whoever changes a list changes with it what lists, boards and clocks of a response say. A monthly measure judges by the
-- lists of the first of its month.
create view attended_contact with (security_invoker = true) as
  select c.provider_id, c.local_id, c.person_id, c.referral_id, c.team_local_id, c.contact_date, c.contact_time, c.mechanism,
         f.code is not null as face_to_face
    from care_contact c
    join listed_code a on a.list = 'ATTENDED' and a.code = c.attendance
     and c.contact_date between a.valid_from and coalesce(a.valid_to, 'infinity')
    left join listed_code f on f.list = 'FACE_TO_FACE' and f.code = c.mechanism
     and c.contact_date between f.valid_from and coalesce(f.valid_to, 'infinity');
