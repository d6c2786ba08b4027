-- How often an import was taken up without finishing another file since: one that can never end gives way to the others.
alter table import_job add column tries integer not null default 0;
