create view board_event with (security_invoker = true) as
  select a.person_id, a.provider_id, 'VISIT' as kind, 'BOOKED' as act, (a.booked_at at time zone 'Europe/London')::date as day,
         (a.booked_at at time zone 'Europe/London')::time(0) as at, a.booked_at as moment, null::timestamptz as until,
         'Contact booked for ' || to_char(a.starts_at at time zone 'Europe/London', 'DD-Mon-YYYY HH24:MI') as title,
         null::text as outcome, null::text as detail, a.note as words, null::uuid as team_id, null::text as team,
         a.booked_by as done_by, a.booked_by as entered_by, a.referral_id as subject, 'A' || a.id as key
    from appointment a
  union all
  select a.person_id, a.provider_id, 'VISIT', 'CANCELLED', (a.cancelled_at at time zone 'Europe/London')::date,
         (a.cancelled_at at time zone 'Europe/London')::time(0), a.cancelled_at, null, 'Contact cancelled', null, null, a.reason, null, null,
         a.cancelled_by, a.cancelled_by, a.referral_id, 'B' || a.id
    from appointment a where a.cancelled_at is not null
  union all
  select a.person_id, a.provider_id, 'VISIT', 'ALLOCATED', (a.set_at at time zone 'Europe/London')::date,
         (a.set_at at time zone 'Europe/London')::time(0), a.set_at, null, 'Allocated to ' || f.name || coalesce(' and ' || s.name, ''), null, null,
         null, null, null, a.set_by, a.set_by, a.referral_id, 'D' || a.referral_id
    from care_allocation a join named_staff f on f.id = a.first_id left join named_staff s on s.id = a.second_id;
