-- What happened to a person, as the record tells it. Each feature publishes its part with the same columns, and R__timeline puts them
-- together: day and time as far as they are known, when exactly (moment, until), what (title, with outcome and detail), what was said
-- or written (words), who did it, who entered it here, the page it has (subject), and what orders it among others (key).
create view referral_event with (security_invoker = true) as
  select r.person_id, r.provider_id, 'REFERRAL' as kind, 'RECEIVED' as act, r.received_date as day, r.received_time as at,
         london_instant(r.received_date, coalesce(r.received_time, time '00:00')) as moment, null::timestamptz as until,
         'Referral received' as title, 'from ' || code_label('SOURCE', r.source) as outcome, code_label('REASON', r.primary_reason) as detail,
         null::text as words, r.team_id, t.name as team, r.entered_by as done_by, r.entered_by, r.id as subject, 'R' || r.local_id as key
    from referral r left join named_team t on t.id = r.team_id
  union all
  select r.person_id, r.provider_id, 'REFERRAL', 'REJECTED', r.rejection_date, r.rejection_time,
         london_instant(r.rejection_date, coalesce(r.rejection_time, time '00:00')), null, 'Referral not accepted', null, null,
         null, r.team_id, t.name, r.rejected_by, r.rejected_by, r.id, 'S' || r.local_id
    from referral r left join named_team t on t.id = r.team_id where r.rejection_date is not null
  union all
  select r.person_id, r.provider_id, 'REFERRAL', 'ENDED', r.discharge_date, r.discharge_time,
         london_instant(r.discharge_date, coalesce(r.discharge_time, time '00:00')), null, 'Care by this team ended', null, null,
         null, r.team_id, t.name, null, null, r.id, 'T' || r.local_id
    from referral r left join named_team t on t.id = r.team_id where r.discharge_date is not null
  union all
  select r.person_id, r.provider_id, 'LETTER', 'LETTER', r.letter_date, null, london_instant(r.letter_date, time '00:00'), null,
         'Discharge letter sent', null, 'from the trust''s other system', null, r.team_id, t.name, null, null, null, 'L' || r.local_id
    from referral r left join named_team t on t.id = r.team_id where r.letter_date is not null;
