-- Published: each safety plan that was written with somebody, the newest of which is theirs now, and its steps.
create view written_plan with (security_invoker = true) as
  select id, provider_id, person_id, number, written_by, written_at from safety_plan;

create view written_step with (security_invoker = true) as
  select plan_id, step, words from safety_plan_step;
