create view contact_event with (security_invoker = true) as
  select c.person_id, c.provider_id, 'CONTACT' as kind, 'CONTACT' as act, c.contact_date as day, c.contact_time as at,
         london_instant(c.contact_date, coalesce(c.contact_time, time '00:00')) as moment, null::timestamptz as until,
         coalesce(m.label, 'Contact') as title, a.label as outcome, c.duration || ' minutes' as detail, c.note as words,
         t.id as team_id, coalesce(t.name, c.team_local_id) as team, coalesce(c.entered_by, c.team_local_id) as done_by, c.entered_by,
         null::uuid as subject, 'C' || c.local_id as key
    from care_contact c
    left join named_team t on t.provider_id = c.provider_id and t.local_id = c.team_local_id
    left join code_words m on m.list = 'MECHANISM' and m.code = c.mechanism
    left join code_words a on a.list = 'ATTENDANCE' and a.code = c.attendance
  union all
  select m.person_id, m.provider_id, 'MEETING', 'MEETING', m.meeting_date, m.meeting_time,
         london_instant(m.meeting_date, coalesce(m.meeting_time, time '00:00')), null, coalesce(code_label('MEETING', m.meeting_type), 'Meeting'),
         null, case when m.person_present then 'the person was there' end, m.note, t.id, t.name, m.entered_by, m.entered_by, null, 'M' || m.local_id
    from joint_meeting m left join named_team t on t.id = m.community_team_id;
