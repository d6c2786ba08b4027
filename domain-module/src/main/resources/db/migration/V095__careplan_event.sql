create view careplan_event with (security_invoker = true) as
  select s.person_id, s.provider_id, 'PLAN' as kind, 'WRITTEN' as act, (s.written_at at time zone 'Europe/London')::date as day,
         (s.written_at at time zone 'Europe/London')::time(0) as at, s.written_at as moment, null::timestamptz as until,
         'Safety plan written' as title, null::text as outcome, null::text as detail, null::text as words,
         null::uuid as team_id, null::text as team, s.written_by as done_by, s.written_by as entered_by, null::uuid as subject,
         'Q' || s.id as key
    from safety_plan s;
