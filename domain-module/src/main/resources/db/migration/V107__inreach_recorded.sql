-- As they were, from what is published of stays, referrals and legal status.
create or replace function legal_status_on(wanted_provider uuid, wanted_person uuid, wanted_day date) returns text language sql stable
begin atomic
  select l.code from recorded_legal_status l
   where l.provider_id = wanted_provider and l.person_id = wanted_person and l.start_date <= wanted_day
     and coalesce(l.end_date, wanted_day) >= wanted_day and coalesce(l.expiry_date, wanted_day) >= wanted_day
   order by l.start_date desc, l.start_time desc nulls last, l.local_id desc limit 1;
end;

-- Whoever is on an acute ward, or left it in the last four weeks. A crisis team owes a visit before each admission that was

create or replace view acute_stay with (security_invoker = true) as
  select x.*, x.owed and x.seen_before is null and x.reason is null as missed,
         x.legal_status is null or code_in('FREE_TO_LEAVE', x.legal_status, context_today()) as free_to_leave
    from (
  select h.id as spell, h.provider_id as provider, h.person_id as person, r.team_id as ward_team, t.admitted_at, t.left_at,
         coalesce(h.admission_method, '2') like '2%' as owed,
         (select max(x.at) from crisis_care k
            join attended_contact c on c.referral_id = k.id and c.face_to_face
             and c.contact_date between h.start_date - 2 and h.start_date
            cross join lateral (
              select case when c.contact_time is null then least(london_instant(c.contact_date, time '23:59:59'), t.admitted_at)
                          else london_instant(c.contact_date, c.contact_time) end as at) x
           where k.person_id = h.person_id and k.provider_id = h.provider_id
             and x.at between t.admitted_at - interval '48 hours' and t.admitted_at) as seen_before,
         (select max(london_instant(c.contact_date, coalesce(c.contact_time, time '23:59:59'))) from crisis_care k
            join attended_contact c on c.referral_id = k.id and c.face_to_face
             and c.contact_date >= h.start_date
           where k.person_id = h.person_id and k.provider_id = h.provider_id
             and london_instant(c.contact_date, coalesce(c.contact_time, time '23:59:59')) between t.admitted_at and coalesce(t.left_at, 'infinity')) as seen_since,
         legal_status_on(h.provider_id, h.person_id, coalesce(h.discharge_date, context_today())) as legal_status,
         (select v.reason from admission_review v where v.spell_id = h.id) as reason
    from recorded_spell h
    join recorded_referral r on r.id = h.referral_id
    cross join lateral (
      select london_instant(h.start_date, coalesce(h.start_time, time '23:59:59')) as admitted_at,
             london_instant(h.discharge_date, coalesce(h.discharge_time, time '23:59:59')) as left_at) t
   where h.provider_id = context_provider() and (h.discharge_date is null or h.discharge_date > context_today() - 28)
     and exists (select 1 from recorded_ward_stay w where w.spell_id = h.id and code_in('ACUTE_WARD', w.patient_class, w.start_date))) x;
