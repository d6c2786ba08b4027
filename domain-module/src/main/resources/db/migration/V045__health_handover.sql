-- Since when a hand-over waits for its next step, past the scope of the caller and with nothing about whom it concerns.
create function handover_waits_since(now timestamptz) returns timestamptz language plpgsql as $$
declare
  scope text := context_scope();
  since timestamptz;
begin
  perform set_config('alongside.scope', 'ALL', true);
  select min(h.look_at) into since from handover h where h.look_at < now;
  perform set_config('alongside.scope', scope, true);
  return since;
end $$;
