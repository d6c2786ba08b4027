-- What staff entered here and the same thing from an extract are one. The row of the extract moves to a table of twins, with
-- what it is the same as; what hung on it hangs on the entered one from then on, and remembers where it was filed. No list and no
-- measure reads twins, so each thing is counted once.
--   PAIRED  by rule: the same person, team and kind, within ten minutes (the same day where one of them has no time), and each
--           was the other's only candidate; or somebody said so (decided_by)
--   LIKELY  the nearest of several: counted once until somebody decides
create table referral_twin (
  id                     uuid primary key,
  provider_id            uuid not null references provider,
  local_id               text not null,
  person_id              uuid not null references person,
  team_id                uuid references team,
  received_date          date not null,
  received_time          time,
  commissioner           text,
  source                 text,
  referring_organisation text,
  referring_profession   text,
  priority               text,
  primary_reason         text,
  plan_created_date      date,
  plan_created_time      time,
  plan_updated_date      date,
  plan_updated_time      time,
  discharge_date         date,
  discharge_time         time,
  letter_date            date,
  rejection_date         date,
  rejection_time         time,
  rejection_reason       text,
  close_reason           text,
  same_as                uuid not null unique references referral,
  state                  text not null check (state in ('LIKELY', 'PAIRED')),
  paired_at              timestamptz not null,
  decided_by             text,
  unique (provider_id, local_id)
);
create index referral_twin_person on referral_twin (person_id);
call guard_person_table('referral_twin');

create table care_contact_twin (
  provider_id   uuid not null references provider,
  local_id      text not null,
  referral_id   uuid not null references referral,
  filed_under   uuid,
  person_id     uuid not null references person,
  contact_date  date not null,
  contact_time  time,
  team_local_id text,
  duration      integer,
  subject       text,
  mechanism     text,
  location      text,
  attendance    text,
  same_as       text not null,
  state         text not null check (state in ('LIKELY', 'PAIRED')),
  paired_at     timestamptz not null,
  decided_by    text,
  primary key (provider_id, local_id),
  unique (provider_id, same_as),
  foreign key (provider_id, same_as) references care_contact
);
create index care_contact_twin_person on care_contact_twin (person_id);
create index care_contact_twin_referral on care_contact_twin (referral_id);
call guard_person_table('care_contact_twin');

create table joint_meeting_twin (
  provider_id       uuid not null references provider,
  local_id          text not null,
  person_id         uuid not null references person,
  referral_id       uuid not null references referral,
  filed_under       uuid,
  community_team_id uuid not null references team,
  meeting_date      date not null,
  meeting_time      time,
  meeting_type      text not null,
  person_present    boolean,
  same_as           text not null,
  state             text not null check (state in ('LIKELY', 'PAIRED')),
  paired_at         timestamptz not null,
  decided_by        text,
  primary key (provider_id, local_id),
  unique (provider_id, same_as),
  foreign key (provider_id, same_as) references joint_meeting
);
create index joint_meeting_twin_person on joint_meeting_twin (person_id);
create index joint_meeting_twin_referral on joint_meeting_twin (referral_id);
call guard_person_table('joint_meeting_twin');

create table hospital_spell_twin (
  id                       uuid primary key,
  provider_id              uuid not null references provider,
  local_id                 text not null,
  referral_id              uuid not null references referral,
  filed_under              uuid,
  person_id                uuid not null references person,
  start_date               date not null,
  start_time               time,
  admission_source         text,
  admission_method         text,
  estimated_discharge_date date,
  planned_discharge_date   date,
  discharge_date           date,
  discharge_time           time,
  discharge_method         text,
  discharge_destination    text,
  same_as                  uuid not null unique references hospital_spell,
  state                    text not null check (state in ('LIKELY', 'PAIRED')),
  paired_at                timestamptz not null,
  decided_by               text,
  unique (provider_id, local_id)
);
create index hospital_spell_twin_person on hospital_spell_twin (person_id);
create index hospital_spell_twin_referral on hospital_spell_twin (referral_id);
call guard_person_table('hospital_spell_twin');

create table ward_stay_twin (
  provider_id   uuid not null references provider,
  local_id      text not null,
  spell_id      uuid not null references hospital_spell,
  filed_under   uuid,
  person_id     uuid not null references person,
  start_date    date not null,
  start_time    time,
  end_date      date,
  end_time      time,
  ward_local_id text,
  patient_class text,
  same_as       text not null,
  state         text not null check (state in ('LIKELY', 'PAIRED')),
  paired_at     timestamptz not null,
  decided_by    text,
  primary key (provider_id, local_id),
  unique (provider_id, same_as),
  foreign key (provider_id, same_as) references ward_stay
);
create index ward_stay_twin_person on ward_stay_twin (person_id);
create index ward_stay_twin_spell on ward_stay_twin (spell_id);
call guard_person_table('ward_stay_twin');

-- Rows of extracts of which somebody said that they are not the same as something that was entered here: the two are not paired again.
create table told_apart (
  provider_id uuid not null references provider,
  kind        text not null,
  local_id    text not null,
  same_as     text not null,
  person_id   uuid not null references person,
  told_by     text not null,
  told_at     timestamptz not null,
  primary key (provider_id, kind, local_id, same_as)
);
create index told_apart_person on told_apart (person_id);
call guard_person_table('told_apart');

-- Under which referral or spell of the extract something was filed that hangs on the entered one now.
alter table care_contact add column filed_under uuid;
alter table indirect_activity add column filed_under uuid;
alter table joint_meeting add column filed_under uuid;
alter table hospital_spell add column filed_under uuid;
alter table onward_referral add column filed_under uuid;
alter table referral_service add column filed_under uuid;
alter table discharge_plan_agreement add column filed_under uuid;
alter table assessment add column filed_under uuid;
alter table ward_stay add column filed_under uuid;
alter table clinically_ready add column filed_under uuid;

-- What is looked for under a referral, when a row of an extract becomes a twin.
create index hospital_spell_referral on hospital_spell (referral_id);
create index shift_item_referral on shift_item (referral_id);
create index appointment_of_referral on appointment (referral_id);
create index ward_stay_person on ward_stay (person_id);

create index referral_twin_likely on referral_twin (provider_id) where state = 'LIKELY';
create index care_contact_twin_likely on care_contact_twin (provider_id) where state = 'LIKELY';
create index joint_meeting_twin_likely on joint_meeting_twin (provider_id) where state = 'LIKELY';
create index hospital_spell_twin_likely on hospital_spell_twin (provider_id) where state = 'LIKELY';
create index ward_stay_twin_likely on ward_stay_twin (provider_id) where state = 'LIKELY';
create index care_contact_entered on care_contact (provider_id, person_id) where entered_by is not null;
create index referral_entered on referral (provider_id, person_id) where entered_by is not null;
create index joint_meeting_entered on joint_meeting (provider_id, person_id) where entered_by is not null;
create index hospital_spell_entered on hospital_spell (provider_id, person_id) where entered_by is not null;
create index ward_stay_entered on ward_stay (provider_id, person_id) where entered_by is not null;

-- Each referral and spell under the identifiers of extracts: those of a twin lead to what it is the same as.
create view referral_filed with (security_invoker = true) as
  select r.provider_id, r.local_id, r.id as referral_id, r.person_id, null::uuid as filed_under from referral r
  union all
  select w.provider_id, w.local_id, w.same_as, w.person_id, w.id from referral_twin w;
create view spell_filed with (security_invoker = true) as
  select h.provider_id, h.local_id, h.id as spell_id, h.person_id, null::uuid as filed_under from hospital_spell h
  union all
  select w.provider_id, w.local_id, w.same_as, w.person_id, w.id from hospital_spell_twin w;

-- The twins of all kinds, beside what they are the same as.
create view pair with (security_invoker = true) as
  select 'REFERRAL' as kind, w.provider_id, w.person_id, w.local_id, e.local_id as same_as, w.state, w.paired_at, w.decided_by,
         e.person_id as entered_person, e.received_date as day, e.received_time as at, w.received_date as extract_day, w.received_time as extract_at, e.entered_by,
         t.id as team_id, coalesce(t.name, t.local_id) as team,
         concat_ws(', ', 'from ' || code_label('SOURCE', e.source), code_label('PRIORITY', e.priority)) as detail,
         concat_ws(', ', 'from ' || code_label('SOURCE', w.source), code_label('PRIORITY', w.priority)) as extract_detail
    from referral_twin w join referral e on e.id = w.same_as left join team t on t.id = e.team_id
  union all
  select 'CONTACT', w.provider_id, w.person_id, w.local_id, w.same_as, w.state, w.paired_at, w.decided_by, e.person_id, e.contact_date, e.contact_time,
         w.contact_date, w.contact_time, e.entered_by, r.team_id, coalesce(t.name, t.local_id),
         concat_ws(', ', code_label('MECHANISM', e.mechanism), code_label('ATTENDANCE', e.attendance)),
         concat_ws(', ', code_label('MECHANISM', w.mechanism), code_label('ATTENDANCE', w.attendance))
    from care_contact_twin w join care_contact e on e.provider_id = w.provider_id and e.local_id = w.same_as
    join referral r on r.id = e.referral_id left join team t on t.id = r.team_id
  union all
  select 'MEETING', w.provider_id, w.person_id, w.local_id, w.same_as, w.state, w.paired_at, w.decided_by, e.person_id, e.meeting_date, e.meeting_time,
         w.meeting_date, w.meeting_time, e.entered_by, r.team_id, coalesce(t.name, t.local_id),
         code_label('MEETING', e.meeting_type), code_label('MEETING', w.meeting_type)
    from joint_meeting_twin w join joint_meeting e on e.provider_id = w.provider_id and e.local_id = w.same_as
    join referral r on r.id = e.referral_id left join team t on t.id = e.community_team_id
  union all
  select 'SPELL', w.provider_id, w.person_id, w.local_id, e.local_id, w.state, w.paired_at, w.decided_by, e.person_id, e.start_date, e.start_time,
         w.start_date, w.start_time, e.entered_by, r.team_id, coalesce(t.name, t.local_id),
         code_label('ADMISSION_METHOD', e.admission_method), code_label('ADMISSION_METHOD', w.admission_method)
    from hospital_spell_twin w join hospital_spell e on e.id = w.same_as
    join referral r on r.id = e.referral_id left join team t on t.id = r.team_id
  union all
  select 'STAY', w.provider_id, w.person_id, w.local_id, w.same_as, w.state, w.paired_at, w.decided_by, e.person_id, e.start_date, e.start_time,
         w.start_date, w.start_time, e.entered_by, r.team_id, coalesce(d.name, e.ward_local_id),
         code_label('PATIENT_CLASS', e.patient_class), code_label('PATIENT_CLASS', w.patient_class)
    from ward_stay_twin w join ward_stay e on e.provider_id = w.provider_id and e.local_id = w.same_as
    join hospital_spell h on h.id = e.spell_id join referral r on r.id = h.referral_id
    left join ward d on d.provider_id = e.provider_id and d.local_id = e.ward_local_id;

-- What an extract calls a referral or a spell that was entered here, for lists of evidence ("kind" as they have it).
create function twin_of(wanted_provider uuid, kind text, entered text) returns text language sql stable
begin atomic
  select w.local_id from referral_twin w join referral r on r.id = w.same_as
   where kind = 'referral' and r.provider_id = wanted_provider and r.local_id = entered
  union all
  select w.local_id from hospital_spell_twin w join hospital_spell h on h.id = w.same_as
   where kind = 'spell' and h.provider_id = wanted_provider and h.local_id = entered
  limit 1;
end;

-- Where the twins of a kind are.
create function pair_table(kind text) returns text language sql immutable
  return case kind when 'REFERRAL' then 'referral_twin' when 'CONTACT' then 'care_contact_twin' when 'MEETING' then 'joint_meeting_twin'
                   when 'SPELL' then 'hospital_spell_twin' when 'STAY' then 'ward_stay_twin' end;

-- Somebody says that a likely pair is one.
create procedure pair_settle(wanted_provider uuid, wanted_kind text, wanted_id text, by text) language plpgsql as $$
begin
  execute format('update %I set state = ''PAIRED'', decided_by = $3 where provider_id = $1 and local_id = $2', pair_table(wanted_kind))
    using wanted_provider, wanted_id, by;
end $$;

-- What can be one half of a pair, with what has to agree ("sort"). A row of an extract can while nobody has worked with it here.
create view pair_half with (security_invoker = true) as
  select 'REFERRAL' as kind, r.provider_id, r.person_id, r.local_id, r.entered_by is not null as entered, r.received_date as day,
         r.received_time as at, r.team_id::text as sort
    from referral r
   where r.team_id is not null
     and (r.entered_by is not null
          or (r.version = 0 and r.ended_by is null and r.rejected_by is null and r.words is null and r.referrer_name is null
              and not exists (select 1 from response_clock x where x.referral_id = r.id)
              and not exists (select 1 from intake x where x.referral_id = r.id or x.onward_referral = r.id)
              and not exists (select 1 from referral_invitation x where x.referral_id = r.id)
              and not exists (select 1 from care_allocation x where x.referral_id = r.id)
              and not exists (select 1 from appointment x where x.referral_id = r.id)
              and not exists (select 1 from shift_item x where x.referral_id = r.id)
              and not exists (select 1 from phone_call x where x.referral_id = r.id)
              and not exists (select 1 from discharge_summary x where x.referral_id = r.id)))
  union all
  select 'CONTACT', c.provider_id, c.person_id, c.local_id, c.entered_by is not null, c.contact_date, c.contact_time,
         concat_ws('|', coalesce(c.team_local_id, t.local_id, '-'), c.mechanism)
    from care_contact c join referral r on r.id = c.referral_id left join team t on t.id = r.team_id
  union all
  select 'MEETING', m.provider_id, m.person_id, m.local_id, m.entered_by is not null, m.meeting_date, m.meeting_time,
         concat_ws('|', r.team_id, m.community_team_id, m.meeting_type)
    from joint_meeting m join referral r on r.id = m.referral_id
  union all
  select 'SPELL', h.provider_id, h.person_id, h.local_id, h.entered_by is not null, h.start_date, h.start_time, ''
    from hospital_spell h
   where h.entered_by is not null
      or (h.ended_by is null and not exists (select 1 from admission_review x where x.spell_id = h.id)
          and not exists (select 1 from early_discharge x where x.spell_id = h.id))
  union all
  select 'STAY', s.provider_id, s.person_id, s.local_id, s.entered_by is not null, s.start_date, s.start_time, coalesce(s.ward_local_id, '')
    from ward_stay s
   where s.entered_by is not null or s.ended_by is null;

-- Of two that differ by minutes one can begin a day later: it does not end before.
create function no_earlier(ends date, begins date) returns date language sql immutable
  return case when ends < begins then begins else ends end;

-- The entered row takes from its twin what nobody entered here.
create procedure pair_follow(wanted_provider uuid, wanted_person uuid) language plpgsql as $$
begin
  update referral e
     set discharge_date = case when e.ended_by is null and e.rejected_by is null then no_earlier(w.discharge_date, e.received_date) else e.discharge_date end,
         discharge_time = case when e.ended_by is null and e.rejected_by is null then w.discharge_time else e.discharge_time end,
         rejection_date = case when e.ended_by is null and e.rejected_by is null then w.rejection_date else e.rejection_date end,
         rejection_time = case when e.ended_by is null and e.rejected_by is null then w.rejection_time else e.rejection_time end,
         rejection_reason = case when e.ended_by is null and e.rejected_by is null then w.rejection_reason else e.rejection_reason end,
         close_reason = w.close_reason, letter_date = w.letter_date, commissioner = w.commissioner,
         plan_created_date = w.plan_created_date, plan_created_time = w.plan_created_time,
         plan_updated_date = w.plan_updated_date, plan_updated_time = w.plan_updated_time
    from referral_twin w
   where w.same_as = e.id and w.provider_id = wanted_provider and (wanted_person is null or w.person_id = wanted_person)
     and (row (e.close_reason, e.letter_date, e.commissioner, e.plan_created_date, e.plan_created_time, e.plan_updated_date, e.plan_updated_time)
            is distinct from
          row (w.close_reason, w.letter_date, w.commissioner, w.plan_created_date, w.plan_created_time, w.plan_updated_date, w.plan_updated_time)
          or (e.ended_by is null and e.rejected_by is null
              and row (e.discharge_date, e.discharge_time, e.rejection_date, e.rejection_time, e.rejection_reason)
                is distinct from
                  row (no_earlier(w.discharge_date, e.received_date), w.discharge_time, w.rejection_date, w.rejection_time, w.rejection_reason)));
  update hospital_spell e
     set discharge_date = no_earlier(w.discharge_date, e.start_date), discharge_time = w.discharge_time,
         discharge_method = w.discharge_method, discharge_destination = w.discharge_destination
    from hospital_spell_twin w
   where w.same_as = e.id and w.provider_id = wanted_provider and (wanted_person is null or w.person_id = wanted_person)
     and e.ended_by is null
     and row (e.discharge_date, e.discharge_time, e.discharge_method, e.discharge_destination)
           is distinct from row (no_earlier(w.discharge_date, e.start_date), w.discharge_time, w.discharge_method, w.discharge_destination);
  update ward_stay e
     set end_date = no_earlier(w.end_date, e.start_date), end_time = w.end_time
    from ward_stay_twin w
   where w.provider_id = e.provider_id and w.same_as = e.local_id and w.provider_id = wanted_provider
     and (wanted_person is null or w.person_id = wanted_person) and e.ended_by is null
     and row (e.end_date, e.end_time) is distinct from row (no_earlier(w.end_date, e.start_date), w.end_time);
end $$;

-- What hangs on twins hangs on what they are the same as from then on. What that has already, under the same key, is taken out.
create procedure pair_rehang(wanted_provider uuid, wanted_person uuid) language plpgsql as $$
declare
  t text;
  keyed text[];
begin
  update clinically_ready e set end_date = c.end_date
    from hospital_spell_twin w join clinically_ready c on c.spell_id = w.id
   where w.provider_id = wanted_provider and (wanted_person is null or w.person_id = wanted_person)
     and e.spell_id = w.same_as and e.start_date = c.start_date and e.ended_by is null;
  foreach keyed slice 1 in array array[
    array['indirect_activity', 'referral', 'e.row_key = c.row_key'],
    array['onward_referral', 'referral', 'e.row_key = c.row_key'],
    array['referral_service', 'referral', 'e.team_id = c.team_id'],
    array['discharge_plan_agreement', 'referral', '(e.agreed_by, e.agreed_date, e.agreed_time) = (c.agreed_by, c.agreed_date, c.agreed_time)'],
    array['assessment', 'referral', '(e.completed_at, e.tool) = (c.completed_at, c.tool)'],
    array['clinically_ready', 'spell', 'e.start_date = c.start_date']] loop
    execute format('with gone as (
                      delete from %1$I c using %2$I w, %1$I e
                       where c.%3$I = w.id and w.provider_id = $1 and ($2 is null or w.person_id = $2) and e.%3$I = w.same_as and %4$s
                       returning c.*)
                    insert into taken_out (provider_id, person_id, table_name, before, reason, taken_by, taken_at)
                    select g.provider_id, g.person_id, %1$L, to_jsonb(g), ''It is there already'', ''an import'', now() from gone g',
                   keyed[1], case keyed[2] when 'referral' then 'referral_twin' else 'hospital_spell_twin' end, keyed[2] || '_id', keyed[3])
      using wanted_provider, wanted_person;
  end loop;
  foreach t in array array['care_contact', 'care_contact_twin', 'indirect_activity', 'joint_meeting', 'joint_meeting_twin', 'hospital_spell',
                           'hospital_spell_twin', 'onward_referral', 'referral_service', 'discharge_plan_agreement', 'assessment'] loop
    execute format('update %I c set filed_under = c.referral_id, referral_id = w.same_as from referral_twin w
                     where c.referral_id = w.id and w.provider_id = $1 and ($2 is null or w.person_id = $2)', t)
      using wanted_provider, wanted_person;
  end loop;
  foreach t in array array['ward_stay', 'ward_stay_twin', 'clinically_ready'] loop
    execute format('update %I c set filed_under = c.spell_id, spell_id = w.same_as from hospital_spell_twin w
                     where c.spell_id = w.id and w.provider_id = $1 and ($2 is null or w.person_id = $2)', t)
      using wanted_provider, wanted_person;
  end loop;
end $$;

-- Pairs what was entered here with rows of extracts; of one person, or of everybody at a provider. Of several that can be the same
-- the nearest are taken first. Whoever calls it again changes nothing.
create procedure pair_entered(wanted_provider uuid, wanted_person uuid, now timestamptz) language plpgsql
  set plan_cache_mode = force_custom_plan as $$
declare
  other record;
begin
  perform pg_advisory_xact_lock(hashtextextended('pairs of ' || wanted_provider, 0));
  -- one that is somebody else's by now: a merge was taken back, or the extract says so
  for other in select p.kind, p.local_id from pair p
                where p.provider_id = wanted_provider and p.person_id <> p.entered_person
                  and (wanted_person is null or p.person_id = wanted_person or p.entered_person = wanted_person) loop
    call pair_undo(wanted_provider, other.kind, other.local_id);
  end loop;
  create temporary table if not exists pair_side (
    kind text, person_id uuid, local_id text, entered boolean, day date, at time, sort text, free boolean) on commit delete rows;
  create temporary table if not exists pair_edge (
    kind text, entered text, extract text, gap double precision, of_entered integer, of_extract integer, free boolean, found integer)
    on commit delete rows;
  delete from pair_side;
  delete from pair_edge;
  insert into pair_side
  select h.kind, h.person_id, h.local_id, h.entered, h.day, h.at, h.sort, p.kind is null
    from pair_half h
    left join pair p on p.provider_id = h.provider_id and p.kind = h.kind and p.same_as = h.local_id
     and (wanted_person is null or p.person_id = wanted_person)
   where h.provider_id = wanted_provider and (wanted_person is null or h.person_id = wanted_person)
     and h.entered and (p.kind is null or p.state = 'LIKELY');
  if not exists (select from pair_side) then
    call pair_follow(wanted_provider, wanted_person);
    return;
  end if;
  if wanted_person is null then
    analyze pair_side;
  end if;
  insert into pair_side
  select h.kind, h.person_id, h.local_id, false, h.day, h.at, h.sort, true
    from (select distinct e.person_id from pair_side e) s
    cross join lateral (
      select x.* from pair_half x
       where x.provider_id = wanted_provider and x.person_id = s.person_id and not x.entered offset 0) h;
  -- one that was only likely is still a candidate for others
  insert into pair_side
  select p.kind, p.person_id, p.local_id, false, p.extract_day, p.extract_at, s.sort, false
    from pair p join pair_side s on s.kind = p.kind and s.local_id = p.same_as and s.entered
   where p.state = 'LIKELY' and p.provider_id = wanted_provider and (wanted_person is null or p.person_id = wanted_person);
  if wanted_person is null then
    analyze pair_side;
  end if;
  insert into pair_edge
  select e.kind, e.local_id, i.local_id,
         case when e.at is null or i.at is null then 86400 else abs(extract(epoch from (e.day + e.at) - (i.day + i.at))) end,
         count(*) over (partition by e.kind, e.local_id), count(*) over (partition by i.kind, i.local_id), e.free and i.free, null
    from pair_side e
    join pair_side i on i.kind = e.kind and i.person_id = e.person_id and i.sort = e.sort and not i.entered
     and i.day between e.day - 1 and e.day + 1
     and case when e.at is null or i.at is null then i.day = e.day
              else abs(extract(epoch from (e.day + e.at) - (i.day + i.at))) <= 600 end
   where e.entered
     and not exists (select from told_apart a
                      where a.provider_id = wanted_provider and a.kind = e.kind and a.local_id = i.local_id and a.same_as = e.local_id);
  if wanted_person is null then
    analyze pair_edge;
  end if;
  for turn in 1..10000 loop
    update pair_edge x set found = turn
      from (select r.kind, r.entered, r.extract from (
              select f.*, row_number() over (partition by f.kind, f.entered order by f.gap, f.entered, f.extract) as best_of_entered,
                     row_number() over (partition by f.kind, f.extract order by f.gap, f.entered, f.extract) as best_of_extract
                from pair_edge f where f.free) r
             where r.best_of_entered = 1 and r.best_of_extract = 1) best
     where x.kind = best.kind and x.entered = best.entered and x.extract = best.extract;
    exit when not found;
    update pair_edge x set free = false from pair_edge f where f.found = turn and f.kind = x.kind and f.entered = x.entered;
    update pair_edge x set free = false from pair_edge f where f.found = turn and f.kind = x.kind and f.extract = x.extract;
  end loop;
  call pair_move(wanted_provider, now);
  call pair_rehang(wanted_provider, wanted_person);
  delete from ward_stay s using ward_stay_twin w
   where s.provider_id = w.provider_id and s.local_id = w.local_id and w.provider_id = wanted_provider and (wanted_person is null or w.person_id = wanted_person);
  delete from care_contact c using care_contact_twin w
   where c.provider_id = w.provider_id and c.local_id = w.local_id and w.provider_id = wanted_provider and (wanted_person is null or w.person_id = wanted_person);
  delete from joint_meeting m using joint_meeting_twin w
   where m.provider_id = w.provider_id and m.local_id = w.local_id and w.provider_id = wanted_provider and (wanted_person is null or w.person_id = wanted_person);
  delete from hospital_spell h using hospital_spell_twin w
   where h.id = w.id and w.provider_id = wanted_provider and (wanted_person is null or w.person_id = wanted_person);
  delete from referral r using referral_twin w
   where r.id = w.id and w.provider_id = wanted_provider and (wanted_person is null or w.person_id = wanted_person);
  -- whoever saw somebody because of it sees them because of what it is the same as
  update access_grant g set source_id = w.same_as from referral_twin w
   where g.source_id = w.id and w.provider_id = wanted_provider and (wanted_person is null or w.person_id = wanted_person)
     and not exists (select from access_grant k where k.source_id = w.same_as and k.team_id = g.team_id);
  delete from access_grant g using referral_twin w where g.source_id = w.id and w.provider_id = wanted_provider and (wanted_person is null or w.person_id = wanted_person);
  -- whoever saw somebody because of it sees them because of what it is the same as
  update access_grant g set source_id = w.same_as from hospital_spell_twin w
   where g.source_id = w.id and w.provider_id = wanted_provider and (wanted_person is null or w.person_id = wanted_person)
     and not exists (select from access_grant k where k.source_id = w.same_as and k.team_id = g.team_id);
  delete from access_grant g using hospital_spell_twin w where g.source_id = w.id and w.provider_id = wanted_provider and (wanted_person is null or w.person_id = wanted_person);
  call pair_follow(wanted_provider, wanted_person);
end $$;

-- The rows that were found become twins.
create procedure pair_move(wanted_provider uuid, now timestamptz) language plpgsql as $$
begin
  create temporary table if not exists pair_found (
    kind text, entered text, extract text, state text) on commit delete rows;
  delete from pair_found;
  insert into pair_found
  select f.kind, f.entered, f.extract,
         case when f.of_entered = 1 and f.of_extract = 1 then 'PAIRED' else 'LIKELY' end
    from pair_edge f where f.found is not null;
  insert into referral_twin (id, provider_id, local_id, person_id, team_id, received_date, received_time, commissioner, source,
         referring_organisation, referring_profession, priority, primary_reason, plan_created_date, plan_created_time, plan_updated_date,
         plan_updated_time, discharge_date, discharge_time, letter_date, rejection_date, rejection_time, rejection_reason, close_reason,
         same_as, state, paired_at)
  select r.id, r.provider_id, r.local_id, r.person_id, r.team_id, r.received_date, r.received_time, r.commissioner, r.source,
         r.referring_organisation, r.referring_profession, r.priority, r.primary_reason, r.plan_created_date, r.plan_created_time, r.plan_updated_date,
         r.plan_updated_time, r.discharge_date, r.discharge_time, r.letter_date, r.rejection_date, r.rejection_time, r.rejection_reason, r.close_reason,
         e.id, f.state, now
    from pair_found f join referral r on r.provider_id = wanted_provider and r.local_id = f.extract
    join referral e on e.provider_id = wanted_provider and e.local_id = f.entered
   where f.kind = 'REFERRAL';
  insert into care_contact_twin (provider_id, local_id, referral_id, filed_under, person_id, contact_date, contact_time, team_local_id, duration,
         subject, mechanism, location, attendance, same_as, state, paired_at)
  select c.provider_id, c.local_id, c.referral_id, c.filed_under, c.person_id, c.contact_date, c.contact_time, c.team_local_id, c.duration,
         c.subject, c.mechanism, c.location, c.attendance, f.entered, f.state, now
    from pair_found f join care_contact c on c.provider_id = wanted_provider and c.local_id = f.extract
   where f.kind = 'CONTACT';
  insert into joint_meeting_twin (provider_id, local_id, person_id, referral_id, filed_under, community_team_id, meeting_date, meeting_time,
         meeting_type, person_present, same_as, state, paired_at)
  select m.provider_id, m.local_id, m.person_id, m.referral_id, m.filed_under, m.community_team_id, m.meeting_date, m.meeting_time,
         m.meeting_type, m.person_present, f.entered, f.state, now
    from pair_found f join joint_meeting m on m.provider_id = wanted_provider and m.local_id = f.extract
   where f.kind = 'MEETING';
  insert into hospital_spell_twin (id, provider_id, local_id, referral_id, filed_under, person_id, start_date, start_time, admission_source,
         admission_method, estimated_discharge_date, planned_discharge_date, discharge_date, discharge_time, discharge_method,
         discharge_destination, same_as, state, paired_at)
  select h.id, h.provider_id, h.local_id, h.referral_id, h.filed_under, h.person_id, h.start_date, h.start_time, h.admission_source,
         h.admission_method, h.estimated_discharge_date, h.planned_discharge_date, h.discharge_date, h.discharge_time, h.discharge_method,
         h.discharge_destination, e.id, f.state, now
    from pair_found f join hospital_spell h on h.provider_id = wanted_provider and h.local_id = f.extract
    join hospital_spell e on e.provider_id = wanted_provider and e.local_id = f.entered
   where f.kind = 'SPELL';
  insert into ward_stay_twin (provider_id, local_id, spell_id, filed_under, person_id, start_date, start_time, end_date, end_time, ward_local_id,
         patient_class, same_as, state, paired_at)
  select s.provider_id, s.local_id, s.spell_id, s.filed_under, s.person_id, s.start_date, s.start_time, s.end_date, s.end_time, s.ward_local_id,
         s.patient_class, f.entered, f.state, now
    from pair_found f join ward_stay s on s.provider_id = wanted_provider and s.local_id = f.extract
   where f.kind = 'STAY';
end $$;

-- A row of an extract is not the same as what was entered here: it is counted by itself again, with what hung on it.
create procedure pair_undo(wanted_provider uuid, wanted_kind text, wanted_id text) language plpgsql as $$
declare
  t text;
  gone uuid;
  kept uuid;
begin
  case wanted_kind
  when 'REFERRAL' then
    insert into referral (id, provider_id, local_id, person_id, team_id, received_date, received_time, commissioner, source,
           referring_organisation, referring_profession, priority, primary_reason, plan_created_date, plan_created_time, plan_updated_date,
           plan_updated_time, discharge_date, discharge_time, letter_date, rejection_date, rejection_time, rejection_reason, close_reason)
    select w.id, w.provider_id, w.local_id, w.person_id, w.team_id, w.received_date, w.received_time, w.commissioner, w.source,
           w.referring_organisation, w.referring_profession, w.priority, w.primary_reason, w.plan_created_date, w.plan_created_time, w.plan_updated_date,
           w.plan_updated_time, w.discharge_date, w.discharge_time, w.letter_date, w.rejection_date, w.rejection_time, w.rejection_reason, w.close_reason
      from referral_twin w where w.provider_id = wanted_provider and w.local_id = wanted_id;
    delete from referral_twin w where w.provider_id = wanted_provider and w.local_id = wanted_id returning w.id, w.same_as into gone, kept;
    update referral e
       set discharge_date = case when e.ended_by is not null then e.discharge_date end,
           discharge_time = case when e.ended_by is not null then e.discharge_time end,
           rejection_date = case when e.rejected_by is not null then e.rejection_date end,
           rejection_time = case when e.rejected_by is not null then e.rejection_time end,
           rejection_reason = case when e.rejected_by is not null then e.rejection_reason end,
           close_reason = null, letter_date = null, commissioner = null,
           plan_created_date = null, plan_created_time = null, plan_updated_date = null, plan_updated_time = null
     where e.id = kept;
    foreach t in array array['care_contact', 'care_contact_twin', 'indirect_activity', 'joint_meeting', 'joint_meeting_twin', 'hospital_spell',
                             'hospital_spell_twin', 'onward_referral', 'referral_service', 'discharge_plan_agreement', 'assessment'] loop
      execute format('update %I set referral_id = $1, filed_under = null where referral_id = $2 and filed_under = $1', t) using gone, kept;
    end loop;
  when 'CONTACT' then
    insert into care_contact (provider_id, local_id, referral_id, filed_under, person_id, contact_date, contact_time, team_local_id, duration,
           subject, mechanism, location, attendance)
    select w.provider_id, w.local_id, w.referral_id, w.filed_under, w.person_id, w.contact_date, w.contact_time, w.team_local_id, w.duration,
           w.subject, w.mechanism, w.location, w.attendance
      from care_contact_twin w where w.provider_id = wanted_provider and w.local_id = wanted_id;
    delete from care_contact_twin w where w.provider_id = wanted_provider and w.local_id = wanted_id;
  when 'MEETING' then
    insert into joint_meeting (provider_id, local_id, person_id, referral_id, filed_under, community_team_id, meeting_date, meeting_time,
           meeting_type, person_present)
    select w.provider_id, w.local_id, w.person_id, w.referral_id, w.filed_under, w.community_team_id, w.meeting_date, w.meeting_time,
           w.meeting_type, w.person_present
      from joint_meeting_twin w where w.provider_id = wanted_provider and w.local_id = wanted_id;
    delete from joint_meeting_twin w where w.provider_id = wanted_provider and w.local_id = wanted_id;
  when 'SPELL' then
    insert into hospital_spell (id, provider_id, local_id, referral_id, filed_under, person_id, start_date, start_time, admission_source,
           admission_method, estimated_discharge_date, planned_discharge_date, discharge_date, discharge_time, discharge_method,
           discharge_destination)
    select w.id, w.provider_id, w.local_id, w.referral_id, w.filed_under, w.person_id, w.start_date, w.start_time, w.admission_source,
           w.admission_method, w.estimated_discharge_date, w.planned_discharge_date, w.discharge_date, w.discharge_time, w.discharge_method,
           w.discharge_destination
      from hospital_spell_twin w where w.provider_id = wanted_provider and w.local_id = wanted_id;
    delete from hospital_spell_twin w where w.provider_id = wanted_provider and w.local_id = wanted_id returning w.id, w.same_as into gone, kept;
    update hospital_spell e set discharge_date = null, discharge_time = null, discharge_method = null, discharge_destination = null
     where e.id = kept and e.ended_by is null;
    foreach t in array array['ward_stay', 'ward_stay_twin', 'clinically_ready'] loop
      execute format('update %I set spell_id = $1, filed_under = null where spell_id = $2 and filed_under = $1', t) using gone, kept;
    end loop;
  when 'STAY' then
    insert into ward_stay (provider_id, local_id, spell_id, filed_under, person_id, start_date, start_time, end_date, end_time, ward_local_id,
           patient_class)
    select w.provider_id, w.local_id, w.spell_id, w.filed_under, w.person_id, w.start_date, w.start_time, w.end_date, w.end_time, w.ward_local_id,
           w.patient_class
      from ward_stay_twin w where w.provider_id = wanted_provider and w.local_id = wanted_id;
    update ward_stay e set end_date = null, end_time = null
      from ward_stay_twin w
     where w.provider_id = wanted_provider and w.local_id = wanted_id and e.provider_id = w.provider_id and e.local_id = w.same_as and e.ended_by is null;
    delete from ward_stay_twin w where w.provider_id = wanted_provider and w.local_id = wanted_id;
  end case;
end $$;

-- Somebody says that the two of a pair are two: they are not paired again.
create procedure pair_tell_apart(wanted_provider uuid, wanted_kind text, wanted_id text, by text, now timestamptz) language plpgsql as $$
begin
  insert into told_apart (provider_id, kind, local_id, same_as, person_id, told_by, told_at)
  select p.provider_id, p.kind, p.local_id, p.same_as, p.person_id, by, now from pair p
   where p.provider_id = wanted_provider and p.kind = wanted_kind and p.local_id = wanted_id
  on conflict do nothing;
  call pair_undo(wanted_provider, wanted_kind, wanted_id);
end $$;
