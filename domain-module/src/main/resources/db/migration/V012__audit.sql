-- Who did and saw what. Rows are only ever added; a block seals each minute's rows with the hash of the block before.
create table audit_event (
  id         bigint generated always as identity,
  at         timestamptz not null default clock_timestamp(),
  tx         xid8 not null default pg_current_xact_id(),
  principal  text not null,
  kind       text not null,
  action     text not null,
  permission text not null,
  outcome    text not null,
  person_id  uuid,
  subject    text,
  request    text,
  primary key (id, at)
) partition by range (at);
create table audit_event_rest partition of audit_event default;
create index audit_event_person on audit_event (person_id, at);
create index audit_event_tx on audit_event (tx);

create function audit_partitions(months integer) returns void language plpgsql security definer
set search_path from current as $$
declare
  first_day date;
begin
  for m in 0 .. months loop
    first_day := date_trunc('month', now())::date + make_interval(months => m);
    execute format('create table if not exists %I partition of audit_event for values from (%L) to (%L)',
                   'audit_event_' || to_char(first_day, 'YYYYMM'), first_day, (first_day + interval '1 month')::date);
  end loop;
end $$;
select audit_partitions(24);

create table audit_block (
  id        bigint generated always as identity primary key,
  sealed_at timestamptz not null default clock_timestamp(),
  tx_from   xid8 not null,
  tx_before xid8 not null,
  rows      bigint not null,
  hash      bytea not null
);

create function audit_hash(previous bytea, tx_from xid8, tx_before xid8) returns bytea language sql stable
begin atomic
  select sha256(coalesce(previous, ''::bytea) || convert_to(coalesce(string_agg(
           concat_ws('|', e.id, extract(epoch from e.at), e.principal, e.kind, e.action, e.permission, e.outcome,
                     coalesce(e.person_id::text, '-'), coalesce(e.subject, '-'), coalesce(e.request, '-')),
           E'\n' order by e.id), ''), 'UTF8'))
    from audit_event e where e.tx >= tx_from and e.tx < tx_before;
end;

-- Rows of transactions that are still running are left for the next block: nothing can slip in behind a seal.
create function audit_seal() returns bigint language plpgsql security definer set search_path from current as $$
declare
  previous audit_block;
  horizon  xid8 := pg_snapshot_xmin(pg_current_snapshot());
  start_at xid8;
  counted  bigint;
begin
  perform pg_advisory_xact_lock(hashtext('audit_seal'));
  select * into previous from audit_block order by id desc limit 1;
  start_at := coalesce(previous.tx_before, '0'::xid8);
  select count(*) into counted from audit_event where tx >= start_at and tx < horizon;
  if counted > 0 then
    insert into audit_block (tx_from, tx_before, rows, hash)
    values (start_at, horizon, counted, audit_hash(previous.hash, start_at, horizon));
  end if;
  return counted;
end $$;

-- The first block whose rows are no longer what was sealed; null when all are.
create function audit_broken_block() returns bigint language sql stable security definer set search_path from current as $$
  select b.id from (select *, lag(hash) over (order by id) as previous from audit_block) b
   where b.hash <> audit_hash(b.previous, b.tx_from, b.tx_before)
      or b.rows <> (select count(*) from audit_event e where e.tx >= b.tx_from and e.tx < b.tx_before)
   order by b.id limit 1
$$;
