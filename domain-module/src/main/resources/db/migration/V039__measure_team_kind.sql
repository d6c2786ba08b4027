-- When a team was of a kind that measures name is asked for every referral, contact and meeting: it is kept, and worked out
-- again whenever a team's type or a code list changes.
create table team_kind_kept (
  team_id    uuid not null references team on delete cascade,
  kind       text not null,
  valid_from date not null,
  valid_to   date not null,
  primary key (team_id, kind, valid_from)
);

create function team_kind_keep() returns trigger language plpgsql as $$
begin
  -- two changes at once come one by one; whoever reads does not wait
  lock table team_kind_kept in share row exclusive mode;
  delete from team_kind_kept;
  insert into team_kind_kept (team_id, kind, valid_from, valid_to)
  select p.team_id, s.name, greatest(p.valid_from, s.valid_from),
         least(coalesce(p.next_from - 1, 'infinity'), coalesce(s.valid_to, 'infinity'))
    from (select t.*, lead(t.valid_from) over (partition by t.team_id order by t.valid_from) as next_from
            from team_type t) p
    join code_set s on s.code = p.code
   where s.name in ('CRISIS_RESOLUTION', 'CRISIS_PUBLISHED', 'COMMUNITY');
  return null;
end $$;

create trigger team_kind_keep after insert or update or delete on team_type
  for each statement execute function team_kind_keep();
create trigger team_kind_keep after insert or update or delete on code_set
  for each statement execute function team_kind_keep();

insert into team_kind_kept (team_id, kind, valid_from, valid_to) select team_id, kind, valid_from, valid_to from team_kind;

create or replace view team_kind as
  select team_id, kind, valid_from, valid_to from team_kind_kept;
