create table discharge_summary (
  id            uuid primary key,
  provider_id   uuid not null references provider,
  person_id     uuid not null references person,
  referral_id   uuid not null references referral,
  team_id       uuid not null references team,
  state         text not null,
  own_words     text not null default '',
  reason        text not null default '',
  treatment     text not null default '',
  plan          text not null default '',
  gp_actions    text not null default '',
  crisis_help   text not null default '',
  author        uuid not null,
  author_name   text not null,
  signed_by     text,
  signed_at     timestamptz,
  document      bytea,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  version       integer not null default 0
);
create unique index discharge_summary_draft on discharge_summary (referral_id) where state = 'DRAFT';
create index discharge_summary_referral on discharge_summary (referral_id);

create table summary_recipient (
  id            uuid primary key,
  provider_id   uuid not null references provider,
  person_id     uuid not null references person,
  summary_id    uuid not null references discharge_summary,
  kind          text not null,
  practice_code text,
  team_id       uuid references team,
  name          text not null,
  address       text,
  required      boolean not null,
  included      boolean not null,
  reason        text,
  check ((kind = 'PRACTICE') = (practice_code is not null)),
  check ((kind = 'TEAM') = (team_id is not null)),
  check (included = required or reason is not null)
);
create unique index summary_recipient_who on summary_recipient (summary_id, kind, coalesce(practice_code, team_id::text));

-- Crisis care as CORE item 34 counts it: accepted or not, to a crisis resolution team by its type on the received date.
create view crisis_care with (security_invoker = true) as
  select r.*, t.local_id as team_local_id, t.name as team_name
    from referral r
    join team_kind k on k.team_id = r.team_id and k.kind = 'CRISIS_RESOLUTION'
     and r.received_date between k.valid_from and k.valid_to
    join team t on t.id = r.team_id;

-- A community team is involved in crisis care: accepted there, received on or before the end, not discharged before
-- the crisis team's receipt; the same day is enough on both sides (measures.md, core-34 a). Crisis care that has not
-- ended is looked at as of today.
create view involved_team with (security_invoker = true) as
  select c.id as referral_id, m.team_id, min(m.received_date) as since
    from crisis_care c
    join referral m on m.person_id = c.person_id and m.provider_id = c.provider_id
     and m.rejection_date is null
     and m.received_date <= coalesce(c.discharge_date, context_today())
     and (m.discharge_date is null or m.discharge_date >= c.received_date)
    join team_kind k on k.team_id = m.team_id and k.kind = 'COMMUNITY'
     and m.received_date between k.valid_from and k.valid_to
   group by c.id, m.team_id;

-- Who must get the discharge plan and treatment summary: the GP practice registered on the discharge date, where there
-- is one, and each involved community team (measures.md, discharge-letters).
create view required_recipient with (security_invoker = true) as
  select c.id as referral_id, 'PRACTICE' as kind, g.practice_code, null::uuid as team_id
    from crisis_care c
    cross join lateral (
      select g.practice_code from gp_registration g
       where g.provider_id = c.provider_id and g.person_id = c.person_id
         and g.start_date <= coalesce(c.discharge_date, context_today())
         and (g.end_date is null or g.end_date >= coalesce(c.discharge_date, context_today()))
       order by g.start_date desc limit 1) g
   where not code_in('PRACTICE_NONE', g.practice_code, coalesce(c.discharge_date, context_today()))
  union all
  select i.referral_id, 'TEAM', null, i.team_id from involved_team i;

-- What was sent in the product: the first time that the channel took it, for each recipient.
create view summary_send with (security_invoker = true) as
  select s.referral_id, p.kind, p.practice_code, p.team_id, min(d.first_sent_at) as first_sent_at,
         (array_agg(s.id order by d.first_sent_at))[1] as summary_id
    from discharge_summary s
    join summary_recipient p on p.summary_id = s.id
    join dispatch d on d.subject_id = p.id
   where d.first_sent_at is not null
   group by s.referral_id, p.kind, p.practice_code, p.team_id;
