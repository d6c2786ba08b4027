create table duty (
  id          uuid primary key,
  provider_id uuid not null references provider,
  team_id     uuid not null references team,
  kind        text not null check (kind in ('SHIFT_LEAD', 'DUTY_WORKER', 'TEAM_MANAGER', 'ON_CALL')),
  staff_id    uuid not null references staff,
  phone       text,
  starts_at   timestamptz not null,
  ends_at     timestamptz not null,
  version     integer not null default 0,
  check (ends_at > starts_at)
);
create index duty_team on duty (team_id, ends_at, kind);
create index duty_staff on duty (staff_id);

-- Who answers in each team at a moment: by the rota, and where it names nobody, by the trust's directory.
create function on_duty(at timestamptz)
  returns table (team_id uuid, kind text, staff_id uuid, phone text, until timestamptz) language sql stable
begin atomic
  select d.team_id, d.kind, d.staff_id, d.phone, d.ends_at
    from duty d where d.starts_at <= at and d.ends_at > at
  union all
  (select distinct on (s.team_id, s.duty_role) s.team_id, s.duty_role, s.id, null, null::timestamptz
     from staff s
    where s.duty_role is not null and s.team_id is not null
      and not exists (select 1 from duty d where d.team_id = s.team_id and d.kind = s.duty_role
                         and d.starts_at <= at and d.ends_at > at)
    order by s.team_id, s.duty_role, s.local_id);
end;

insert into role_permission (role, permission)
select code, 'SEE_ROTA' from role where code not in ('PARTNER', 'INTEGRATION')
union all
select code, 'MANAGE_ROTA' from role where code in ('SHIFT_LEAD', 'SUPERVISOR');
