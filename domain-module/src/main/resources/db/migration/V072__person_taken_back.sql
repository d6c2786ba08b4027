-- Two records that become one, and two again.

-- Whether nobody else shares the records, asked for so many tenths of a second. It never waits in line: whoever comes meanwhile
-- does not wait behind it.
create function records_alone(lock bigint, tenths integer) returns boolean language plpgsql volatile as $$
begin
  for i in 1 .. tenths loop
    if pg_try_advisory_xact_lock(lock) then
      return true;
    end if;
    perform pg_sleep(0.1);
  end loop;
  return false;
end $$;

-- Each team sees whom it has a referral of, as at entry and after an import: for referrals that were another one until now.
create procedure referrals_seen(wanted_person uuid) language plpgsql as $$
begin
  insert into access_grant (provider_id, person_id, team_id, source_id, why, valid_from, valid_to)
  select r.provider_id, r.person_id, r.team_id, r.id, 'REFERRAL', r.received_date,
         least(r.discharge_date + clock_amount('SEEN_AFTER_CARE'), r.rejection_date + clock_amount('SEEN_AFTER_REJECTION'))
    from referral r where r.person_id = wanted_person and r.team_id is not null
  on conflict (source_id, team_id) do update set person_id = excluded.person_id, valid_to = excluded.valid_to;
end $$;

-- Somebody says that the two of a pair are two: they are not paired again, and the team of the extract's referral sees them by it.
create or replace procedure pair_tell_apart(wanted_provider uuid, wanted_kind text, wanted_id text, by text, now timestamptz) language plpgsql as $$
declare
  about uuid;
begin
  select p.person_id into about from pair p
   where p.provider_id = wanted_provider and p.kind = wanted_kind and p.local_id = wanted_id;
  insert into told_apart (provider_id, kind, local_id, same_as, person_id, told_by, told_at)
  select p.provider_id, p.kind, p.local_id, p.same_as, p.person_id, by, now from pair p
   where p.provider_id = wanted_provider and p.kind = wanted_kind and p.local_id = wanted_id
  on conflict do nothing;
  call pair_undo(wanted_provider, wanted_kind, wanted_id);
  if wanted_kind = 'REFERRAL' then
    call referrals_seen(about);
  end if;
end $$;

-- As before, and whole for whoever may do it: a team that sees both would lose sight of the one who is gone in the middle of it.
create or replace function person_merge(pair uuid, provider uuid, gone uuid, kept uuid) returns void language plpgsql as $$
declare
  t     name;
  had   text;
  asked text := current_setting('alongside.scope', true);
begin
  if asked = 'TEAM' then
    perform set_config('alongside.scope', 'PROVIDER', true);
  end if;
  for t in select person_tables() loop
    had := format('exists (select 1 from %I k where k.person_id = $1 and %s)', t, same_key(t));
    execute format('insert into merged_row (provider_id, person_id, pair_id, table_name, before, removed)
                    select m.provider_id, $1, $2, %L, to_jsonb(m), %s
                      from %I m where m.person_id = $3 and m.provider_id = $4', t, had, t)
      using kept, pair, gone, provider;
    execute format('delete from %I m where m.person_id = $2 and m.provider_id = $3 and %s', t, had)
      using kept, gone, provider;
    execute format('update %I m set person_id = $1 where m.person_id = $2 and m.provider_id = $3', t)
      using kept, gone, provider;
  end loop;
  update person_registration r set alias = true
    from merged_row m
   where m.pair_id = pair and m.table_name = 'person_registration'
     and r.provider_id = m.provider_id and r.local_id = m.before ->> 'local_id';
  perform set_config('alongside.scope', coalesce(asked, ''), true);
end $$;

-- Takes with it what was added meanwhile to what goes back: a contact of a referral is never on another record than its referral.
create or replace function person_unmerge(pair uuid, gone uuid) returns void language plpgsql as $$
declare
  t      name;
  link   record;
  kept   uuid;
  moved  bigint := 0;
  rows   bigint;
  more   boolean := true;
  asked  text := current_setting('alongside.scope', true);
begin
  if asked = 'TEAM' then
    perform set_config('alongside.scope', 'PROVIDER', true);
  end if;
  select r.person_id into kept from merged_row r where r.pair_id = pair limit 1;
  update person_registration r set alias = (m.before ->> 'alias')::boolean
    from merged_row m
   where m.pair_id = pair and m.table_name = 'person_registration'
     and r.provider_id = m.provider_id and r.local_id = m.before ->> 'local_id';
  for t in select distinct r.table_name from merged_row r where r.pair_id = pair loop
    execute format('update %1$I k set person_id = $1
                      from merged_row r, jsonb_populate_record(null::%1$I, r.before) m
                     where r.pair_id = $2 and r.table_name = %1$L and not r.removed
                       and k.person_id = r.person_id and %2$s', t, same_key(t))
      using gone, pair;
    get diagnostics rows = row_count;
    moved := moved + rows;
    -- only then: a table with generated columns takes no whole row
    if exists (select 1 from merged_row r where r.pair_id = pair and r.table_name = t and r.removed) then
      execute format('insert into %1$I select m.* from merged_row r, jsonb_populate_record(null::%1$I, r.before) m
                       where r.pair_id = $1 and r.table_name = %1$L and r.removed on conflict do nothing', t)
        using pair;
    end if;
  end loop;
  if moved = 0 and exists (select 1 from merged_row r where r.pair_id = pair and not r.removed) then
    raise exception 'nothing of this merge is where it was moved to: a later one is taken back first';
  end if;
  -- what was paired meanwhile although they are two people: each has its own again
  for link in
    select p.kind, p.provider_id, p.local_id from pair p
     where p.person_id <> p.entered_person and p.person_id in (gone, kept) and p.entered_person in (gone, kept)
     order by array_position(array['CONTACT', 'MEETING', 'STAY', 'SPELL', 'REFERRAL'], p.kind)
  loop
    call pair_undo(link.provider_id, link.kind, link.local_id);
  end loop;
  while more loop
    more := false;
    for link in
      select child.relname as child, parent.relname as parent,
             string_agg(format('c.%I = p.%I', ca.attname, pa.attname), ' and ') as same
        from pg_constraint f
        join pg_class child on child.oid = f.conrelid
        join pg_class parent on parent.oid = f.confrelid
       cross join lateral unnest(f.conkey, f.confkey) k (c, p)
        join pg_attribute ca on ca.attrelid = f.conrelid and ca.attnum = k.c
        join pg_attribute pa on pa.attrelid = f.confrelid and pa.attnum = k.p
       where f.contype = 'f' and child.relname in (select person_tables()) and parent.relname in (select person_tables())
       group by f.oid, child.relname, parent.relname
    loop
      execute format('update %I c set person_id = $1 from %I p
                       where %s and p.provider_id = c.provider_id and p.person_id = $1 and c.person_id = $2',
                     link.child, link.parent, link.same)
        using gone, kept;
      get diagnostics rows = row_count;
      more := more or rows > 0;
    end loop;
  end loop;
  update access_grant g set person_id = gone
   where g.person_id = kept
     and g.source_id in (select r.id from referral r where r.person_id = gone
                         union all select h.id from hospital_spell h where h.person_id = gone
                         union all select h.id from handover h where h.person_id = gone
                         union all select d.id from discharge_summary d where d.person_id = gone);
  call referrals_seen(gone);
  call referrals_seen(kept);
  delete from merged_row where pair_id = pair;
  perform set_config('alongside.scope', coalesce(asked, ''), true);
end $$;
