-- Somebody outside is asked by a personal link to refer a person, and writes it there.
create table referral_invitation (
  id             uuid primary key,
  provider_id    uuid not null references provider,
  person_id      uuid not null references person,
  team_id        uuid not null references team,
  source         text,
  referrer_name  text not null,
  referrer_team  uuid references team,
  referrer_email text not null,
  referrer_phone text,
  asked_by       text not null,
  asked_at       timestamptz not null,
  referral_id    uuid unique references referral,
  words          text,
  version        integer not null default 0,
  check ((referral_id is null) = (words is null))
);
create index referral_invitation_open on referral_invitation (team_id, asked_at) where referral_id is null;
create index referral_invitation_person on referral_invitation (person_id);
call guard_person_table('referral_invitation');
