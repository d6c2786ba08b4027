-- Who referred, and how they are told what became of it.
alter table referral
  add column referrer_name  text,
  add column referrer_team  uuid references team,
  add column referrer_email text,
  add column referrer_phone text;
create index referral_referrer_team on referral (referrer_team) where referrer_team is not null;
create index referral_entered_open on referral (team_id, received_date)
  where entered_by is not null and rejection_date is null and discharge_date is null;

-- The page on which a team reads what is in its inbox: what was sent is the value of its last parameter.
alter table dispatch add column page text;
update dispatch set page = '/discharge/summary.xhtml?recipient=' where channel = 'INBOX';

insert into clock (code, amount) values ('FIRST_ANSWER', 30), ('REFERRAL_DECISION', 24);

-- The answer to a referral, from the first one that something was said about it.
create table intake (
  id              uuid primary key,
  provider_id     uuid not null references provider,
  person_id       uuid not null references person,
  referral_id     uuid not null unique references referral,
  responded_at    timestamptz,
  reminder_id     uuid references handover,
  decision        text,
  decided_at      timestamptz,
  decided_by      text,
  person_told     text,
  onward_referral uuid references referral,
  onward_handover uuid references handover,
  version         integer not null default 0,
  check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
  check ((decision = 'REDIRECTED') = (onward_referral is not null and onward_handover is not null)),
  check (decision is null or responded_at is not null)
);
create index intake_person on intake (person_id);
create index intake_onward on intake (onward_referral) where onward_referral is not null;
call guard_person_table('intake');

create table intake_reply (
  id          uuid primary key,
  provider_id uuid not null references provider,
  person_id   uuid not null references person,
  intake_id   uuid not null references intake,
  kind        text not null,
  words       text not null,
  said_at     timestamptz not null,
  said_by     text not null
);
create index intake_reply_intake on intake_reply (intake_id, said_at);
create index intake_reply_person on intake_reply (person_id);
call guard_person_table('intake_reply');

-- Referrals that were taken here and that nobody has decided about, with the two times of their answer. A crisis team owes a
-- first answer sooner than a decision. Whoever enters one late has just had it before them: nobody is reminded of it at once.
create view open_intake with (security_invoker = true) as
  select o.*,
         greatest(least(case when o.responded_at is null then o.answer_due end, o.decision_due),
                  o.entered_at + interval '30 minutes') as remind_at
    from (
         select r.id, r.entered_at, r.provider_id, r.person_id, r.team_id, r.source, r.referrer_name, r.referrer_team, r.referrer_phone, r.referrer_email,
         t.received_at, i.responded_at, i.reminder_id,
         case when exists (select 1 from team_kind k where k.team_id = r.team_id and k.kind = 'CRISIS_RESOLUTION'
                              and k.valid_from <= r.received_date and (k.valid_to is null or k.valid_to >= r.received_date))
              then t.received_at + make_interval(mins => clock_amount('FIRST_ANSWER')) end as answer_due,
         t.received_at + make_interval(hours => clock_amount('REFERRAL_DECISION')) as decision_due
    from referral r
    cross join lateral (select london_instant(r.received_date, coalesce(r.received_time, time '00:00')) as received_at) t
    left join intake i on i.referral_id = r.id
   where r.entered_by is not null and r.rejection_date is null and r.discharge_date is null and i.decision is null) o;
