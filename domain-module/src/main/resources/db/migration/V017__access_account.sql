-- An administrator belongs to no provider, so that there can be one before the first import. Who has a one-time password
-- can do nothing but change it.
alter table account alter column provider_id drop not null;
alter table account add column must_change boolean not null default false;
alter table account add column created_at timestamptz not null default now();
create unique index account_staff on account (staff_id) where staff_id is not null;
