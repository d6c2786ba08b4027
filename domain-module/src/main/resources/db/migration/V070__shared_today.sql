-- Where nobody has said what day it is, it is the wards' day, whatever time zone the connection has.
create or replace function context_today() returns date language sql stable
  return coalesce(nullif(current_setting('alongside.today', true), '')::date, (now() at time zone 'Europe/London')::date);
