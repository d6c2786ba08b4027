package org.alongside.record.service;

/** Everything that happened to one person, newest first, as one statement. */
final class TimelineSql {

    static final String EVENTS = """
            with event as (
              select r.received_date as day, r.received_time as at, 'REFERRAL' as kind, 'Referral received' as title,
                     concat_ws(', ', 'from ' || code_label('SOURCE', r.source), code_label('REASON', r.primary_reason)) as detail,
                     t.name as team, 'R' || r.local_id as key, r.id as subject, r.entered_by
                from referral r left join named_team t on t.id = r.team_id where r.person_id = :person
              union all
              select r.rejection_date, r.rejection_time, 'REFERRAL', 'Referral not accepted', null, t.name, 'S' || r.local_id, r.id, r.rejected_by
                from referral r left join named_team t on t.id = r.team_id where r.person_id = :person and r.rejection_date is not null
              union all
              select r.discharge_date, r.discharge_time, 'REFERRAL', 'Care by this team ended', null, t.name, 'T' || r.local_id, r.id, null
                from referral r left join named_team t on t.id = r.team_id where r.person_id = :person and r.discharge_date is not null
              union all
              select c.contact_date, c.contact_time, 'CONTACT', coalesce(m.label, 'Contact'),
                     concat_ws(E'\n', concat_ws(', ', a.label, c.duration || ' minutes'), c.note),
                     coalesce(t.name, c.team_local_id),
                     'C' || c.local_id, null, c.entered_by
                from care_contact c left join named_team t on t.provider_id = c.provider_id and t.local_id = c.team_local_id
                left join code_words m on m.list = 'MECHANISM' and m.code = c.mechanism
                left join code_words a on a.list = 'ATTENDANCE' and a.code = c.attendance
               where c.person_id = :person
              union all
              select h.start_date, h.start_time, 'INPATIENT', 'Admitted to hospital', null, null, 'H' || h.local_id, h.id, h.entered_by
                from hospital_spell h where h.person_id = :person
              union all
              select h.discharge_date, h.discharge_time, 'INPATIENT', 'Left hospital', null, null, 'I' || h.local_id, h.id, h.ended_by
                from hospital_spell h where h.person_id = :person and h.discharge_date is not null
              union all
              select w.start_date, w.start_time, 'INPATIENT', 'Ward stay began', null, coalesce(d.name, w.ward_local_id),
                     'W' || w.local_id, w.spell_id, w.entered_by
                from ward_stay w left join named_ward d on d.provider_id = w.provider_id and d.local_id = w.ward_local_id
               where w.person_id = :person
              union all
              select m.meeting_date, m.meeting_time, 'MEETING', coalesce(code_label('MEETING', m.meeting_type), 'Meeting'),
                     concat_ws(E'\n', case when m.person_present then 'the person was there' end, m.note), t.name, 'M' || m.local_id, null, m.entered_by
                from joint_meeting m left join named_team t on t.id = m.community_team_id where m.person_id = :person
              union all
              select r.letter_date, null, 'LETTER', 'Discharge letter sent', 'from the trust''s other system', t.name,
                     'L' || r.local_id, null, null
                from referral r left join named_team t on t.id = r.team_id where r.person_id = :person and r.letter_date is not null
              union all
              select (s.signed_at at time zone 'Europe/London')::date, (s.signed_at at time zone 'Europe/London')::time(0),
                     'LETTER', 'Discharge summary signed', 'by ' || s.signed_by, t.name, 'U' || s.id, s.id, null
                from discharge_summary s left join named_team t on t.id = s.team_id
               where s.person_id = :person and s.signed_at is not null
              union all
              select (n.taken_at at time zone 'Europe/London')::date, (n.taken_at at time zone 'Europe/London')::time(0),
                     'CONTACT', 'New contact taken', n.need || ' (' || n.taken_by || ')', null, 'N' || n.id, null, null
                from new_contact n where n.person_id = :person
                 and not exists (select 1 from phone_call k where k.person_id = n.person_id and n.taken_at between k.started_at and k.ended_at)
              union all
              select (e.at at time zone 'Europe/London')::date, (e.at at time zone 'Europe/London')::time(0), 'HANDOVER',
                     case e.act when 'SENT' then 'Message that needs an answer' when 'CLOSED' then 'Message answered and done' end,
                     concat_ws(E'\n', case e.act when 'SENT' then h.text else e.words end, 'by ' || e.done_by), t.name,
                     'O' || e.id, h.id, null
                from handover h join handover_event e on e.handover_id = h.id and e.act in ('SENT', 'CLOSED')
                join named_team t on t.id = h.team_id
               where h.person_id = :person
              union all
              select (k.started_at at time zone 'Europe/London')::date, (k.started_at at time zone 'Europe/London')::time(0),
                     'CALL', 'Phone call', call_line(k), t.name, 'P' || k.id, k.id, k.taken_by
                from phone_call k join named_team t on t.id = k.team_id where k.person_id = :person)
            select day, at, kind, title, detail, team, key, subject, entered_by from event
             where (cardinality(cast(:kinds as text[])) = 0 or kind = any (cast(:kinds as text[])))
               and (cast(:beforeDay as date) is null
                    or (day, coalesce(at, time '00:00'), key)
                       < (cast(:beforeDay as date), coalesce(cast(:beforeTime as time), time '00:00'), :beforeKey))
             order by day desc, coalesce(at, time '00:00') desc, key desc
             limit :limit""";

    private TimelineSql() {}
}
