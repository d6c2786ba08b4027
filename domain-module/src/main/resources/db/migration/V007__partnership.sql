-- Working between a crisis team and a community team (CORE item 34 c, d, e). Nothing here is about one person.
create table link_worker (
  provider_id       uuid not null references provider,
  crisis_team_id    uuid not null references team,
  community_team_id uuid not null references team,
  staff_local_id    text not null,
  start_date        date not null,
  end_date          date,
  primary key (crisis_team_id, community_team_id, staff_local_id, start_date),
  check (end_date >= start_date)
);

create table link_worker_visit (
  provider_id       uuid not null references provider,
  crisis_team_id    uuid not null references team,
  community_team_id uuid not null references team,
  staff_local_id    text,
  visit_date        date not null,
  row_key           text not null,
  primary key (crisis_team_id, row_key)
);

create table interface_meeting (
  provider_id               uuid not null references provider,
  local_id                  text not null,
  crisis_team_id            uuid not null references team,
  community_team_id         uuid not null references team,
  meeting_date              date not null,
  crisis_manager_present    boolean not null,
  community_manager_present boolean not null,
  pathways_reviewed         boolean not null,
  primary key (provider_id, local_id)
);

create table relationship_rating (
  provider_id       uuid not null references provider,
  crisis_team_id    uuid not null references team,
  community_team_id uuid not null references team,
  source            text not null,
  rating_date       date not null,
  rating            integer not null check (rating between 1 and 5),
  row_key           text not null,
  primary key (crisis_team_id, row_key)
);
