-- Safety plans, each as it was written; the newest one counts.
create table safety_plan (
  id          uuid primary key,
  provider_id uuid not null references provider,
  person_id   uuid not null references person,
  number      integer not null check (number > 0),
  written_by  text not null,
  written_at  timestamptz not null,
  version     integer not null default 0
);
create index safety_plan_person on safety_plan (person_id, written_at desc);
call guard_person_table('safety_plan');

create table safety_plan_step (
  plan_id uuid not null references safety_plan,
  step    text not null,
  words   text not null,
  primary key (plan_id, step)
);
alter table safety_plan_step enable row level security;
alter table safety_plan_step force row level security;
create policy in_scope on safety_plan_step
  using (exists (select 1 from safety_plan p where p.id = plan_id));
