-- Who is in the care of a crisis team on a day. It says how many that are, in the order of size, which the planner cannot
-- know from a team and a day: what is known of them is then joined as of many people, and not of one after the other.
create function crisis_caseload(wanted_team uuid, on_day date)
  returns table (referral_id uuid, person_id uuid, provider_id uuid, received_date date, version integer)
  language plpgsql stable rows 300 as $$
begin
  return query
    select c.id, c.person_id, c.provider_id, c.received_date, c.version
      from crisis_care c
     where c.team_id = wanted_team and c.rejection_date is null and (c.discharge_date is null or c.discharge_date > on_day);
end $$;
