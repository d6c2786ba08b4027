-- A merge that is taken back takes with it what was added meanwhile to what goes back: a contact of a referral is never on another
-- record than its referral. (The merge itself has the records to itself: Duplicates takes a lock that every other call shares.)
create or replace function person_unmerge(pair uuid, gone uuid) returns void language plpgsql as $$
declare
  t      name;
  link   record;
  kept   uuid;
  moved  bigint := 0;
  rows   bigint;
  more   boolean := true;
begin
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
    from referral r
   where r.id = g.source_id and r.provider_id = g.provider_id and r.person_id = gone and g.person_id = kept;
  delete from merged_row where pair_id = pair;
end $$;
