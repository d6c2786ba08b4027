-- Counts and times of the product's own work, past the scope of the caller and with nothing about whom it concerns.
create function health_facts(now timestamptz)
returns table (waiting bigint, waiting_since timestamptz, last_sent timestamptz, undeliverable bigint, queued_since timestamptz,
               stalled_since timestamptz, unsealed_since timestamptz)
language plpgsql as $$
declare
  scope text := context_scope();
begin
  perform set_config('alongside.scope', 'ALL', true);
  return query
    select (select count(*) from dispatch d where d.state in ('DUE', 'SENDING')),
           (select min(d.created_at) from dispatch d where d.state in ('DUE', 'SENDING')),
           (select max(d.first_sent_at) from dispatch d),
           (select count(*) from dispatch d where d.state = 'UNDELIVERABLE'),
           (select min(j.created_at) from import_job j where j.status = 'QUEUED'),
           (select min(j.leased_until) from import_job j where j.status = 'RUNNING' and j.leased_until < now),
           (select min(e.at) from audit_event e
             where e.tx >= coalesce((select b.tx_before from audit_block b order by b.id desc limit 1), '0'::xid8));
  perform set_config('alongside.scope', scope, true);
end $$;

insert into role_permission (role, permission) select code, 'SEE_HEALTH' from role where code = 'ADMINISTRATOR';
