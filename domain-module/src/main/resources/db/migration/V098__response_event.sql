create view response_event with (security_invoker = true) as
  select k.person_id, k.provider_id, 'TRIAGE' as kind, 'TRIAGED' as act, (k.set_at at time zone 'Europe/London')::date as day,
         (k.set_at at time zone 'Europe/London')::time(0) as at, k.set_at as moment, null::timestamptz as until,
         'Triage category ' || k.category as title, null::text as outcome, null::text as detail, k.reason as words,
         null::uuid as team_id, null::text as team, k.set_by as done_by, k.set_by as entered_by, k.referral_id as subject,
         'K' || k.id as key
    from response_clock k;
