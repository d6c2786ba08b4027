-- What was not decided while the caller was on the phone: who decided it later.
alter table phone_call
  add column decided_by text,
  add column decided_at timestamptz,
  add check ((decided_by is null) = (decided_at is null));
create index phone_call_undecided on phone_call (started_at) where category is null or outcome is null;

-- Since when a call-back, an immediate danger or a referral's answer is late and nobody has been told.
create or replace function front_door_waits_since(now timestamptz, out call_since timestamptz, out referral_since timestamptz)
language plpgsql as $$
declare
  scope text := context_scope();
begin
  perform set_config('alongside.scope', 'ALL', true);
  select least((select min(b.look_at) from call_back b where b.look_at < now),
               (select min(d.look_at) from call_danger d where d.look_at < now)) into call_since;
  select min(o.remind_at) into referral_since from open_intake o where o.reminder_id is null and o.remind_at < now;
  perform set_config('alongside.scope', scope, true);
end $$;

-- Drafts of forms that named nobody are offered to their writers, and filled into no other form.
do $$
begin
  perform set_config('alongside.scope', 'ALL', true);
  update draft set form = form || ':' || gen_random_uuid() where form in ('call', 'person-register');
end $$;
