-- Why somebody is referred, in the words of whoever wrote the referral here. What was said on the phone, on a link or in a
-- message stays where it was said.
alter table referral add column words text;

-- What a carer says in confidence is read on the page of its call alone.
alter table phone_call
  add column withheld_by text,
  add column withheld_at timestamptz,
  add check ((withheld_by is null) = (withheld_at is null));
create index phone_call_referral on phone_call (referral_id) where referral_id is not null;
create index phone_call_handover on phone_call (handover_id) where handover_id is not null;
create index intake_onward_handover on intake (onward_handover) where onward_handover is not null;
create index intake_reminder on intake (reminder_id) where reminder_id is not null;

insert into code_label (list, code, label) values
  ('CALLER', 'PERSON', 'The person themself'), ('CALLER', 'CARER', 'A carer, relative or friend'),
  ('CALLER', 'PRACTICE', 'A GP practice'), ('CALLER', 'EMERGENCY_DEPARTMENT', 'An emergency department'),
  ('CALLER', 'AMBULANCE', 'The ambulance service'), ('CALLER', 'POLICE', 'The police'), ('CALLER', 'SOCIAL_CARE', 'Social care'),
  ('CALLER', 'HOUSING', 'A housing service'), ('CALLER', 'VOLUNTARY', 'A voluntary organisation'),
  ('CALLER', 'TRUST', 'Another team of the trust'), ('CALLER', 'PROFESSIONAL', 'Another professional'),
  ('CALLER', 'ANONYMOUS', 'Somebody who stays anonymous');

-- What was said in calls, for every page but that of the call: without words where they are withheld.
create view call_words with (security_invoker = true) as
  select k.id as call_id, k.person_id, k.referral_id, k.handover_id, case when k.withheld_at is null then nullif(k.need, '') end as words,
         code_label('CALLER', k.caller) || ', on the phone to ' || k.taken_by as said_by, k.started_at as said_at,
         k.withheld_at is not null as withheld, k.danger, k.category, d.place, d.ambulance_at
    from phone_call k left join call_danger d on d.call_id = k.id;

-- The same as one line, where words are listed.
create function call_line(k phone_call) returns text language sql immutable
  return case when k.withheld_at is null then k.need else 'Said in confidence: it is with the call.' end;

-- What was said or written with each referral, and where: on the phone, on a personal link, by who took it here, by who passed
-- it on.
create view referral_words with (security_invoker = true) as
  select r.id as referral_id, r.words, r.entered_by as said_by, r.entered_at as said_at, 'REFERRAL' as source, r.id as source_id,
         false as withheld, false as danger, null as category, null as place, null::timestamptz as ambulance_at
    from referral r where r.words is not null
  union all
  select c.referral_id, c.words, c.said_by, c.said_at, 'CALL', c.call_id, c.withheld, c.danger, c.category, c.place,
         c.ambulance_at
    from call_words c where c.referral_id is not null
  union all
  select v.referral_id, v.words, v.referrer_name, r.entered_at, 'INVITATION', r.id, false, false, null, null, null
    from referral_invitation v join referral r on r.id = v.referral_id
  union all
  select i.onward_referral, h.text, h.sender_name, i.decided_at, 'MESSAGE', h.id, false, false, null, null, null
    from intake i join handover h on h.id = i.onward_handover where i.onward_referral is not null;

-- The words of some referrals, with those of the ones from which they were passed on.
create function words_of(wanted uuid[])
  returns table (referral_id uuid, words text, said_by text, said_at timestamptz, source text, source_id uuid, withheld boolean,
                 danger boolean, category text, place text, ambulance_at timestamptz)
  language sql stable rows 20
begin atomic
  with recursive chain (referral_id, origin_id) as (
    select w.id, w.id from unnest(wanted) w (id) where w.id is not null
    union
    select c.referral_id, i.referral_id from chain c join intake i on i.onward_referral = c.origin_id),
  said as materialized (select w.* from referral_words w where w.referral_id = any (array(select c.origin_id from chain c)))
  select c.referral_id, s.words, s.said_by, s.said_at, s.source, s.source_id, s.withheld, s.danger, s.category, s.place,
         s.ambulance_at
    from chain c join said s on s.referral_id = c.origin_id;
end;

-- The same for a list: one row for each, with as much as a list shows, and where the first words are.
create function brief_words(wanted uuid[])
  returns table (referral_id uuid, brief_said text, brief_length integer, brief_withheld boolean, brief_danger boolean,
                 brief_source text, brief_source_id uuid, brief_category text)
  language sql stable rows 100
begin atomic
  select w.referral_id, left(string_agg(w.words, E'\n' order by w.said_at, w.source_id), 200),
         length(string_agg(w.words, E'\n' order by w.said_at, w.source_id))::integer,
         bool_or(w.withheld), bool_or(w.danger),
         (array_agg(w.source order by w.said_at, w.source_id))[1], (array_agg(w.source_id order by w.said_at, w.source_id))[1],
         (array_agg(w.category order by w.said_at desc, w.source_id) filter (where w.category is not null))[1]
    from words_of(wanted) w group by w.referral_id;
end;

-- Other teams that are involved with somebody now, in one line.
create function other_teams(wanted_person uuid, but_team uuid) returns text language sql stable
begin atomic
  select string_agg(x.line, '; ' order by x.since, x.line)
    from (select coalesce(t.name, t.local_id) || coalesce(', ' || t.phone, '') as line, min(r.received_date) as since
            from referral r join team t on t.id = r.team_id
           where r.person_id = wanted_person and r.team_id is distinct from but_team and r.rejection_date is null
             and (r.discharge_date is null or r.discharge_date > context_today())
           group by t.id, t.name, t.local_id, t.phone) x;
end;

-- The referral that somebody's present need is about: whoever waits to be seen, then crisis care, then the newest.
create function present_referral(wanted_person uuid) returns uuid language sql stable
begin atomic
  select r.id from referral r left join response w on w.referral_id = r.id
   where r.person_id = wanted_person and r.rejection_date is null
     and (r.discharge_date is null or r.discharge_date > context_today())
   order by (w.id is not null and w.seen_at is null and w.ended_at is null) desc,
            exists (select 1 from crisis_care c where c.id = r.id) desc, r.received_date desc, r.received_time desc nulls last, r.id
   limit 1;
end;

-- The referral that a message is about: that of its call, the one that was passed on with it, or the one whose answer is late.
create function message_referral(wanted_handover uuid) returns uuid language sql stable
begin atomic
  select coalesce((select k.referral_id from phone_call k where k.handover_id = wanted_handover limit 1),
                  (select i.onward_referral from intake i where i.onward_handover = wanted_handover limit 1),
                  (select i.referral_id from intake i where i.reminder_id = wanted_handover limit 1));
end;
