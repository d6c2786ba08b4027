-- From the number of criteria that are met to the score of a fidelity item. A trust edits these rows and confirms them
-- against the published scale; until then they are unverified.
create table fidelity_anchor (
  item         text not null,
  min_criteria integer not null,
  score        integer not null check (score between 1 and 5),
  verified     boolean not null default false,
  primary key (item, min_criteria)
);
insert into fidelity_anchor (item, min_criteria, score)
values ('34', 0, 1), ('34', 2, 2), ('34', 3, 3), ('34', 4, 4), ('34', 5, 5);
