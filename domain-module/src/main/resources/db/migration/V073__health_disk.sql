-- Whether the disk of the database has room: more is sorted than fits into the memory that is allowed for it, so that some hundred
-- kilobytes are written to the disk and given back. A full disk lets everything be read and says so only to whoever saves.
create function disk_trial() returns bigint language sql volatile set work_mem = '64kB' as $$
  select count(*) from (select md5(g::text) from generate_series(1, 5000) g order by 1) as sorted
$$;
