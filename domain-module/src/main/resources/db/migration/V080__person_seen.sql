-- Each team sees whom it has a referral of, also where it is one of several that one was made to, as at entry and after an import: for
-- referrals that were another one until now.
create or replace procedure referrals_seen(wanted_person uuid) language plpgsql as $$
begin
  insert into access_grant (provider_id, person_id, team_id, source_id, why, valid_from, valid_to)
  select r.provider_id, r.person_id, r.team_id, r.id, 'REFERRAL', r.received_date,
         least(r.discharge_date + clock_amount('SEEN_AFTER_CARE'), r.rejection_date + clock_amount('SEEN_AFTER_REJECTION'))
    from referral r where r.person_id = wanted_person and r.team_id is not null
  union all
  select r.provider_id, r.person_id, o.team_id, r.id, 'REFERRAL', r.received_date,
         least(r.discharge_date + clock_amount('SEEN_AFTER_CARE'), o.closed_date + clock_amount('SEEN_AFTER_CARE'),
               o.rejection_date + clock_amount('SEEN_AFTER_REJECTION'))
    from referral_service o join referral r on r.id = o.referral_id and r.team_id is distinct from o.team_id
   where r.person_id = wanted_person
  on conflict (source_id, team_id) do update
     set person_id = excluded.person_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to;
end $$;
