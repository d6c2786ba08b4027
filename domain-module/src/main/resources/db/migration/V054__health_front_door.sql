-- Since when a call-back or a referral's answer is late and nobody has been told, past the scope of the caller and with nothing
-- about whom it concerns.
create function front_door_waits_since(now timestamptz, out call_since timestamptz, out referral_since timestamptz) language plpgsql as $$
declare
  scope text := context_scope();
begin
  perform set_config('alongside.scope', 'ALL', true);
  select min(b.look_at) into call_since from call_back b where b.look_at < now;
  select min(o.remind_at) into referral_since from open_intake o where o.reminder_id is null and o.remind_at < now;
  perform set_config('alongside.scope', scope, true);
end $$;
