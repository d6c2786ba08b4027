-- Whoever sends a message, or a link, about somebody who has died says that it is meant; what nobody said it of does not go out by itself.
alter table handover add although_died boolean not null default false;
alter table personal_link add although_died boolean not null default false;

-- Whose address and telephone numbers are withheld, because it would not be safe that whoever opens the record sees them. Each mark is
-- kept with who set and who lifted it, and goes with the person when records are merged, so that there can be two at a time.
create table restriction (
  id          uuid primary key,
  provider_id uuid not null references provider,
  person_id   uuid not null references person,
  reason      text not null,
  set_by      text not null,
  set_at      timestamptz not null,
  lifted_by   text,
  lifted_at   timestamptz,
  lift_reason text,
  version     integer not null default 0,
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
create index restriction_person on restriction (person_id);
call guard_person_table('restriction');

create function restricted(person uuid) returns boolean language sql stable
  return exists (select 1 from restriction x where x.person_id = person and x.lifted_at is null);

-- Who of the trust may see what is withheld of somebody; null where nothing is.
create function withheld(person uuid) returns text language sql stable
  return case when restricted(person) then coalesce(
    (select 'whoever has the role ' || string_agg(o.title, ' or ' order by o.title)
       from role o join role_permission p on p.role = o.code and p.permission = 'SEE_RESTRICTED' where not o.for_programs),
    'the privacy officer') end;

insert into role_permission (role, permission)
select code, 'SEE_RESTRICTED' from role where code in ('CONSULTANT', 'SUPERVISOR');
