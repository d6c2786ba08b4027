-- For whom a report is: whoever is outside the trust gets no small numbers.
alter table report add column audience text not null default 'INSIDE';
