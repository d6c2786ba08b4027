-- run after every migration: ${flyway:timestamp}
-- The application role owns nothing. ${applicationRole} may add to the audit and never change it.
grant usage on schema alongside to "${applicationRole}";
grant select, insert, update, delete on all tables in schema alongside to "${applicationRole}";
revoke update, delete, truncate on audit_event, audit_event_rest, audit_block from "${applicationRole}";
revoke update, delete, truncate on signed_period, signed_figure, signed_evidence from "${applicationRole}";
revoke insert on audit_block from "${applicationRole}";
revoke insert, delete on clock from "${applicationRole}";
revoke insert, update, delete on audit_epoch, backup_taken from "${applicationRole}";
revoke delete on code_set, code_label from "${applicationRole}";
do $$
declare
  partition regclass;
begin
  for partition in select inhrelid::regclass from pg_inherits where inhparent = 'audit_event'::regclass loop
    execute format('revoke update, delete, truncate on %s from %I', partition, '${applicationRole}');
  end loop;
end $$;
alter default privileges in schema alongside revoke all on tables from "${applicationRole}";
grant execute on all functions in schema alongside to "${applicationRole}";
revoke execute on function audit_seal_before(xid8), audit_restored() from "${applicationRole}";
grant usage on all sequences in schema alongside to "${applicationRole}";
do $$
begin
  if to_regclass('flyway_schema_history') is not null then
    revoke insert, update, delete on flyway_schema_history from "${applicationRole}";
  end if;
end $$;
