-- What staff enter on pages stands in the same tables as what extracts bring, so that a figure is the same either way.
-- It has local identifiers of its own, and says who entered it and when. Later migrations add that to the tables.
create function new_local_id() returns text language sql volatile
  return 'NEW-' || lpad(nextval('registered_here')::text, 10, '0');

-- What a page offers to choose comes in this order, then by its words.
alter table code_label add column position integer not null default 100;
