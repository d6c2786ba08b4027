-- Of a call that is about nobody yet nothing happened to anybody.
create view call_event with (security_invoker = true) as
  select k.person_id, k.provider_id, 'CALL' as kind, 'CALL' as act, (k.started_at at time zone 'Europe/London')::date as day,
         (k.started_at at time zone 'Europe/London')::time(0) as at, k.started_at as moment, k.ended_at as until,
         'Phone call' as title, null::text as outcome, null::text as detail, call_line(k) as words,
         k.team_id, t.name as team, k.taken_by as done_by, k.taken_by as entered_by, k.id as subject, 'P' || k.id as key
    from phone_call k join named_team t on t.id = k.team_id
   where k.person_id is not null;
comment on function call_line(phone_call) is 'feature: call';
