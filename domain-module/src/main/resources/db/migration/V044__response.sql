-- The instant of a day and a time on the wall in London: the earlier one of a time that comes twice, an hour later where it
-- does not come at all. The same as java.time has it.
create function london_instant(day date, at time) returns timestamptz language sql stable
  return least((day + at) at time zone 'Europe/London', (day + at - interval '1 hour') at time zone 'Europe/London' + interval '1 hour');

-- The codes of the trust's triage scale with their times, from a day on. Without minutes there is no clock.
create table triage_category (
  code       text not null check (code ~ '^[A-Z0-9]{1,3}$'),
  valid_from date not null,
  minutes    integer check (minutes > 0),
  priority   text,
  set_by     text,
  primary key (code, valid_from)
);
insert into triage_category (code, valid_from, minutes, priority) values
  ('A', '1900-01-01', null, '1'), ('B', '1900-01-01', 240, '4'), ('C', '1900-01-01', 1440, '2'), ('D', '1900-01-01', 4320, '3'),
  ('E', '1900-01-01', 40320, '3'), ('F', '1900-01-01', null, null), ('G', '1900-01-01', null, null);

create function triage_on(wanted_day date) returns setof triage_category language sql stable
begin atomic
  select distinct on (c.code) c.* from triage_category c where c.valid_from <= wanted_day order by c.code, c.valid_from desc;
end;

-- Until when somebody who was referred is to be seen: one row for each category that the referral has had.
create table response_clock (
  id          uuid primary key,
  provider_id uuid not null references provider,
  person_id   uuid not null references person,
  referral_id uuid not null references referral,
  category    text not null,
  started_at  timestamptz not null,
  due_at      timestamptz not null,
  set_at      timestamptz not null,
  set_by      text not null,
  reason      text,
  stood_still bigint not null default 0,
  paused_at   timestamptz,
  replaced_at timestamptz,
  version     integer not null default 0
);
create unique index response_clock_now on response_clock (referral_id) where replaced_at is null;
create index response_clock_due on response_clock (due_at) where replaced_at is null;
create index response_clock_referral on response_clock (referral_id, set_at);
create index response_clock_person on response_clock (person_id);
call guard_person_table('response_clock');

create table clock_pause (
  id          uuid primary key,
  provider_id uuid not null references provider,
  person_id   uuid not null references person,
  clock_id    uuid not null references response_clock,
  reason      text not null,
  paused_at   timestamptz not null,
  paused_by   text not null,
  resumed_at  timestamptz,
  resumed_by  text,
  version     integer not null default 0
);
create index clock_pause_clock on clock_pause (clock_id, paused_at);
create index clock_pause_person on clock_pause (person_id);
call guard_person_table('clock_pause');

create table breach_review (
  id           uuid primary key,
  provider_id  uuid not null references provider,
  person_id    uuid not null references person,
  clock_id     uuid not null unique references response_clock,
  reason       text not null,
  said_by      text not null,
  said_account uuid not null,
  said_at      timestamptz not null,
  finding      text,
  reviewed_by  text,
  reviewed_at  timestamptz,
  version      integer not null default 0,
  check ((reviewed_at is null) = (finding is null) and (reviewed_at is null) = (reviewed_by is null))
);
create index breach_review_person on breach_review (person_id);
call guard_person_table('breach_review');

-- Each clock that counts, with what stops it: the first attended contact face to face, at or after the receipt.
create view response with (security_invoker = true) as
  select k.*, r.team_id,
         least(london_instant(r.rejection_date, coalesce(r.rejection_time, time '23:59:59')),
               london_instant(r.discharge_date, coalesce(r.discharge_time, time '23:59:59'))) as ended_at,
         (select min(london_instant(c.contact_date, coalesce(c.contact_time, time '23:59:59')))
            from care_contact c
           where c.referral_id = k.referral_id and c.attendance in ('5', '6') and c.mechanism = '01'
             and london_instant(c.contact_date, coalesce(c.contact_time, time '23:59:59')) >= date_trunc('minute', k.started_at)) as seen_at
    from response_clock k join referral r on r.id = k.referral_id
   where k.replaced_at is null;

-- A month of response times is closed when every breach in it has its reason and has been looked into.
create table response_month (
  provider_id uuid not null references provider,
  month       date not null check (extract(day from month) = 1),
  closed_by   text not null,
  closed_at   timestamptz not null,
  primary key (provider_id, month)
);

insert into role_permission (role, permission)
select code, 'REVIEW_RESPONSES' from role where code in ('SHIFT_LEAD', 'SUPERVISOR');
