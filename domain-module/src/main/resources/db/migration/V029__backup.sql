-- When backups were taken, by the product's own command or by another tool that says so; the health page reads it.
create table backup_taken (
  id             bigint generated always as identity primary key,
  taken_at       timestamptz not null,
  tool           text not null,
  name           text not null,
  rows           bigint,
  schema_version text
);

-- For other tools: select alongside.backup_taken('pgBackRest', 'F20261125', now()).
create function backup_taken(tool text, name text, taken_at timestamptz) returns void language sql
begin atomic
  insert into backup_taken (tool, name, taken_at) values (backup_taken.tool, backup_taken.name, backup_taken.taken_at);
end;

-- A restored database counts its transactions anew, so blocks of the audit are looked for within the epoch that they
-- were sealed in; the chain of hashes goes on through all epochs.
create table audit_epoch (
  epoch    integer primary key,
  began_at timestamptz not null default clock_timestamp(),
  reason   text not null
);
insert into audit_epoch (epoch, reason) values (1, 'installed');

create function audit_epoch_now() returns integer language sql stable security definer set search_path from current as $$
  select max(epoch) from audit_epoch
$$;
alter table audit_event add column epoch integer not null default 1;
alter table audit_event alter column epoch set default audit_epoch_now();
alter table audit_block add column epoch integer not null default 1 references audit_epoch;

drop function audit_broken_block();
drop function audit_seal();
drop function audit_hash(bytea, xid8, xid8);

create function audit_hash(previous bytea, in_epoch integer, tx_from xid8, tx_before xid8) returns bytea language sql stable
begin atomic
  select sha256(coalesce(previous, ''::bytea) || convert_to(coalesce(string_agg(
           concat_ws('|', e.id, extract(epoch from e.at), e.principal, e.kind, e.action, e.permission, e.outcome,
                     coalesce(e.person_id::text, '-'), coalesce(e.subject, '-'), coalesce(e.request, '-')),
           E'\n' order by e.id), ''), 'UTF8'))
    from audit_event e where e.epoch = in_epoch and e.tx >= tx_from and e.tx < tx_before;
end;

create function audit_seal_before(horizon xid8) returns bigint language plpgsql security definer
set search_path from current as $$
declare
  previous audit_block;
  current_epoch integer := audit_epoch_now();
  start_at xid8;
  counted  bigint;
begin
  perform pg_advisory_xact_lock(hashtext('audit_seal'));
  select * into previous from audit_block order by id desc limit 1;
  start_at := case when previous.epoch = current_epoch then previous.tx_before else '0'::xid8 end;
  select count(*) into counted from audit_event where epoch = current_epoch and tx >= start_at and tx < horizon;
  if counted > 0 then
    insert into audit_block (epoch, tx_from, tx_before, rows, hash)
    values (current_epoch, start_at, horizon, counted, audit_hash(previous.hash, current_epoch, start_at, horizon));
  end if;
  return counted;
end $$;

-- Rows of transactions that are still running are left for the next block: nothing can slip in behind a seal.
create function audit_seal() returns bigint language sql security definer set search_path from current as $$
  select audit_seal_before(pg_snapshot_xmin(pg_current_snapshot()))
$$;

-- Nobody writes to the epoch of a database that is gone, so all that it left is sealed. For the owner only.
create function audit_restored() returns void language plpgsql set search_path from current as $$
begin
  perform audit_seal_before('18446744073709551615'::xid8);
  insert into audit_epoch (epoch, reason) values (audit_epoch_now() + 1, 'restored');
end $$;

-- The first block whose rows are no longer what was sealed; null when all are.
create function audit_broken_block() returns bigint language sql stable security definer set search_path from current as $$
  select b.id from (select *, lag(hash) over (order by id) as previous from audit_block) b
   where b.hash <> audit_hash(b.previous, b.epoch, b.tx_from, b.tx_before)
      or b.rows <> (select count(*) from audit_event e where e.epoch = b.epoch and e.tx >= b.tx_from and e.tx < b.tx_before)
   order by b.id limit 1
$$;
revoke execute on function audit_seal_before(xid8), audit_restored() from public;

create or replace function health_facts(now timestamptz)
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
             where e.epoch = audit_epoch_now()
               and e.tx >= coalesce((select b.tx_before from audit_block b where b.epoch = audit_epoch_now()
                                      order by b.id desc limit 1), '0'::xid8));
  perform set_config('alongside.scope', scope, true);
end $$;
