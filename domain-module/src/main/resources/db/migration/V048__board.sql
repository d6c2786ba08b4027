-- Who of a crisis team sees somebody: one or two of its workers, as they were allocated last.
create table care_allocation (
  referral_id uuid primary key references referral,
  provider_id uuid not null references provider,
  person_id   uuid not null references person,
  first_id    uuid not null references staff,
  second_id   uuid references staff,
  set_by      text not null,
  set_at      timestamptz not null,
  version     integer not null default 0,
  check (first_id <> second_id)
);
create index care_allocation_person on care_allocation (person_id);
create index care_allocation_first on care_allocation (first_id);
create index care_allocation_second on care_allocation (second_id) where second_id is not null;
call guard_person_table('care_allocation');

-- Contacts that are still to come: when, and who of the team goes.
create table appointment (
  id           uuid primary key,
  provider_id  uuid not null references provider,
  person_id    uuid not null references person,
  referral_id  uuid not null references referral,
  starts_at    timestamptz not null,
  first_id     uuid not null references staff,
  second_id    uuid references staff,
  note         text,
  booked_by    text not null,
  booked_at    timestamptz not null,
  cancelled_by text,
  cancelled_at timestamptz,
  reason       text,
  version      integer not null default 0,
  check (first_id <> second_id),
  check ((cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (reason is null))
);
create index appointment_referral on appointment (referral_id, starts_at) where cancelled_at is null;
create index appointment_first on appointment (first_id, starts_at) where cancelled_at is null;
create index appointment_second on appointment (second_id, starts_at) where cancelled_at is null and second_id is not null;
create index appointment_person on appointment (person_id);
call guard_person_table('appointment');

-- Those that are neither cancelled nor kept: a contact of the referral from an hour before on is the one that was booked.
create view open_appointment with (security_invoker = true) as
  select a.* from appointment a
   where a.cancelled_at is null
     and not exists (select 1 from care_contact c
                      where c.referral_id = a.referral_id
                        and c.contact_date >= (a.starts_at at time zone 'Europe/London')::date - 1
                        and london_instant(c.contact_date, coalesce(c.contact_time, time '23:59:59')) >= a.starts_at - interval '1 hour');

insert into role_permission (role, permission)
select code, 'SEE_BOARD' from role where code in ('SHIFT_LEAD', 'CONSULTANT', 'SUPERVISOR')
union all
select code, 'PLAN_SHIFT' from role where code in ('SHIFT_LEAD', 'CONSULTANT');
