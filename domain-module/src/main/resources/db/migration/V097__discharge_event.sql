create view discharge_event with (security_invoker = true) as
  select s.person_id, s.provider_id, 'LETTER' as kind, 'SIGNED' as act, (s.signed_at at time zone 'Europe/London')::date as day,
         (s.signed_at at time zone 'Europe/London')::time(0) as at, s.signed_at as moment, null::timestamptz as until,
         'Discharge summary signed' as title, null::text as outcome, 'by ' || s.signed_by as detail, null::text as words,
         s.team_id, t.name as team, s.signed_by as done_by, null::text as entered_by, s.id as subject, 'U' || s.id as key
    from discharge_summary s left join named_team t on t.id = s.team_id
   where s.signed_at is not null;
