-- Whoever sends a message, or a link, about somebody who has died says that it is meant; what nobody said it of does not go out by itself.
alter table handover add although_died boolean not null default false;
alter table personal_link add although_died boolean not null default false;
