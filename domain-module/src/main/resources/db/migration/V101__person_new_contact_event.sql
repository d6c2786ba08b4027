create view new_contact_event with (security_invoker = true) as
  select n.person_id, n.provider_id, 'CONTACT' as kind, 'NEW' as act, (n.taken_at at time zone 'Europe/London')::date as day,
         (n.taken_at at time zone 'Europe/London')::time(0) as at, n.taken_at as moment, null::timestamptz as until,
         'New contact taken' as title, null::text as outcome, null::text as detail, n.need || ' (' || n.taken_by || ')' as words,
         null::uuid as team_id, null::text as team, n.taken_by as done_by, null::text as entered_by, null::uuid as subject, 'N' || n.id as key
    from new_contact n;
