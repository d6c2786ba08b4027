-- Published: what two teams do together (CORE item 34 c, d, e). Nothing here is about one person.
create view recorded_link_worker with (security_invoker = true) as
  select provider_id, crisis_team_id, community_team_id, staff_local_id, start_date, end_date from link_worker;

create view recorded_link_visit with (security_invoker = true) as
  select provider_id, crisis_team_id, community_team_id, staff_local_id, visit_date, row_key from link_worker_visit;

create view recorded_interface_meeting with (security_invoker = true) as
  select provider_id, local_id, crisis_team_id, community_team_id, meeting_date, crisis_manager_present, community_manager_present,
         pathways_reviewed
    from interface_meeting;

create view recorded_rating with (security_invoker = true) as
  select provider_id, crisis_team_id, community_team_id, source, rating_date, rating, row_key from relationship_rating;
