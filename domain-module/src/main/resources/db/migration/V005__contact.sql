create table care_contact (
  provider_id   uuid not null references provider,
  local_id      text not null,
  referral_id   uuid not null references referral,
  person_id     uuid not null references person,
  contact_date  date not null,
  contact_time  time,
  team_local_id text,
  duration      integer,
  subject       text,
  mechanism     text,
  location      text,
  attendance    text,
  primary key (provider_id, local_id)
);
create index care_contact_referral on care_contact (referral_id, contact_date);
create index care_contact_person on care_contact (person_id, contact_date);

create table indirect_activity (
  provider_id    uuid not null references provider,
  referral_id    uuid not null references referral,
  person_id      uuid not null references person,
  row_key        text not null,
  activity_date  date not null,
  activity_time  time,
  duration       integer,
  staff_local_id text,
  primary key (referral_id, row_key)
);

-- A meeting of the crisis team with a community team about one person, filed under one crisis referral.
create table joint_meeting (
  provider_id       uuid not null references provider,
  local_id          text not null,
  person_id         uuid not null references person,
  referral_id       uuid not null references referral,
  community_team_id uuid not null references team,
  meeting_date      date not null,
  meeting_time      time,
  meeting_type      text not null,
  person_present    boolean,
  primary key (provider_id, local_id)
);
create index joint_meeting_referral on joint_meeting (referral_id, meeting_date);
create index joint_meeting_person on joint_meeting (person_id, meeting_date);
