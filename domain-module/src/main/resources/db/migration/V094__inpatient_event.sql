create view inpatient_event with (security_invoker = true) as
  select h.person_id, h.provider_id, 'INPATIENT' as kind, 'ADMITTED' as act, h.start_date as day, h.start_time as at,
         london_instant(h.start_date, coalesce(h.start_time, time '00:00')) as moment, null::timestamptz as until,
         'Admitted to hospital' as title, null::text as outcome, null::text as detail, null::text as words,
         null::uuid as team_id, null::text as team, h.entered_by as done_by, h.entered_by, h.id as subject, 'H' || h.local_id as key
    from hospital_spell h
  union all
  select h.person_id, h.provider_id, 'INPATIENT', 'LEFT', h.discharge_date, h.discharge_time,
         london_instant(h.discharge_date, coalesce(h.discharge_time, time '00:00')), null, 'Left hospital', null, null, null,
         null, null, h.ended_by, h.ended_by, h.id, 'I' || h.local_id
    from hospital_spell h where h.discharge_date is not null
  union all
  select w.person_id, w.provider_id, 'INPATIENT', 'WARD', w.start_date, w.start_time,
         london_instant(w.start_date, coalesce(w.start_time, time '00:00')), null, 'Ward stay began', null, null, null,
         null, coalesce(d.name, w.ward_local_id), w.entered_by, w.entered_by, w.spell_id, 'W' || w.local_id
    from ward_stay w left join named_ward d on d.provider_id = w.provider_id and d.local_id = w.ward_local_id;
