-- The code lists are of whoever says who works here and how things are named.
comment on table code_set is 'feature: organisation';
comment on table code_label is 'feature: organisation';

-- Published: the trust whose installation this is, which is the demonstration until a trust of its own has been imported instead.
create view own_trust with (security_invoker = true) as
  select id, ods_code, name from provider where own or demonstration order by own desc limit 1;

-- Goes up with each change that staff make.
alter table team add column version integer not null default 0;

-- What belongs to another feature than the one whose migration made it.
comment on function code_in(text, text, date) is 'feature: organisation';
comment on function codes_on(text, date) is 'feature: organisation';
comment on function code_label(text, text) is 'feature: organisation';
comment on table team_kind_kept is 'feature: organisation';
comment on function team_kind_keep() is 'feature: organisation';
comment on table access_grant is 'feature: gate';
comment on table submission is 'feature: gate';
comment on function context_account() is 'feature: gate';
comment on function context_person() is 'feature: gate';
comment on procedure guard_person_table(text) is 'feature: gate';
comment on view my_person is 'feature: gate';
comment on function my_people(integer) is 'feature: gate';
comment on function london_instant(date, time) is 'feature: shared';
comment on function clock_amount(text) is 'feature: setting';
comment on function audit_seal_before(xid8) is 'feature: audit';
comment on function audit_epoch_now() is 'feature: audit';
comment on table audit_epoch is 'feature: audit';
