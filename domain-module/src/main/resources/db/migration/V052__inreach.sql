-- Crisis teams see who is on an acute ward of their trust, and for some time after that.
insert into clock (code, amount) values ('SEEN_AFTER_STAY', 28);
create index access_grant_inreach on access_grant (provider_id) where why = 'INREACH';

-- Wards to which a crisis team comes, by the class of the stay: acute, for adults and for older adults, and intensive care. And
-- the legal status of whoever could leave one early: informal, or detained to be assessed (CORE items 6 and 7).
insert into code_set (name, code) values
  ('ACUTE_WARD', '200'), ('ACUTE_WARD', '201'), ('ACUTE_WARD', '202'), ('FREE_TO_LEAVE', '01'), ('FREE_TO_LEAVE', '02');

-- Why somebody was admitted whom no crisis team had seen.
create table admission_review (
  id          uuid primary key,
  provider_id uuid not null references provider,
  person_id   uuid not null references person,
  spell_id    uuid not null unique references hospital_spell,
  reason      text not null,
  words       text not null,
  reviewed_by text not null,
  reviewed_at timestamptz not null,
  version     integer not null default 0
);
create index admission_review_person on admission_review (person_id);
call guard_person_table('admission_review');

-- Offers of care at home to whoever is on a ward: the message that asks the ward has the answer.
create table early_discharge (
  id          uuid primary key,
  provider_id uuid not null references provider,
  person_id   uuid not null references person,
  spell_id    uuid not null references hospital_spell,
  handover_id uuid not null unique references handover,
  offered_by  text not null,
  offered_at  timestamptz not null,
  version     integer not null default 0
);
create index early_discharge_spell on early_discharge (spell_id, offered_at);
create index early_discharge_person on early_discharge (person_id);
call guard_person_table('early_discharge');

-- The legal status of somebody on a day, by its national code; null where none is on record.
create function legal_status_on(wanted_provider uuid, wanted_person uuid, wanted_day date) returns text language sql stable
begin atomic
  select l.code from legal_status l
   where l.provider_id = wanted_provider and l.person_id = wanted_person and l.start_date <= wanted_day
     and coalesce(l.end_date, wanted_day) >= wanted_day and coalesce(l.expiry_date, wanted_day) >= wanted_day
   order by l.start_date desc, l.start_time desc nulls last, l.local_id desc limit 1;
end;

-- Whoever is on an acute ward, or left it in the last four weeks. A crisis team owes a visit before each admission that was
-- not planned and not from another hospital. A contact of an unknown time counts as the latest one of its day that can be.
create view acute_stay with (security_invoker = true) as
  select x.*, x.owed and x.seen_before is null and x.reason is null as missed,
         x.legal_status is null or code_in('FREE_TO_LEAVE', x.legal_status, context_today()) as free_to_leave
    from (
  select h.id as spell, h.provider_id as provider, h.person_id as person, r.team_id as ward_team, t.admitted_at, t.left_at,
         coalesce(h.admission_method, '2') like '2%' as owed,
         (select max(x.at) from crisis_care k
            join care_contact c on c.referral_id = k.id and c.attendance in ('5', '6') and c.mechanism = '01'
             and c.contact_date between h.start_date - 2 and h.start_date
            cross join lateral (
              select case when c.contact_time is null then least(london_instant(c.contact_date, time '23:59:59'), t.admitted_at)
                          else london_instant(c.contact_date, c.contact_time) end as at) x
           where k.person_id = h.person_id and k.provider_id = h.provider_id
             and x.at between t.admitted_at - interval '48 hours' and t.admitted_at) as seen_before,
         (select max(london_instant(c.contact_date, coalesce(c.contact_time, time '23:59:59'))) from crisis_care k
            join care_contact c on c.referral_id = k.id and c.attendance in ('5', '6') and c.mechanism = '01'
             and c.contact_date >= h.start_date
           where k.person_id = h.person_id and k.provider_id = h.provider_id
             and london_instant(c.contact_date, coalesce(c.contact_time, time '23:59:59')) between t.admitted_at and coalesce(t.left_at, 'infinity')) as seen_since,
         legal_status_on(h.provider_id, h.person_id, coalesce(h.discharge_date, context_today())) as legal_status,
         (select v.reason from admission_review v where v.spell_id = h.id) as reason
    from hospital_spell h
    join referral r on r.id = h.referral_id
    cross join lateral (
      select london_instant(h.start_date, coalesce(h.start_time, time '23:59:59')) as admitted_at,
             london_instant(h.discharge_date, coalesce(h.discharge_time, time '23:59:59')) as left_at) t
   where h.provider_id = context_provider() and (h.discharge_date is null or h.discharge_date > context_today() - 28)
     and exists (select 1 from ward_stay w where w.spell_id = h.id and code_in('ACUTE_WARD', w.patient_class, w.start_date))) x;
