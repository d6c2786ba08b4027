-- Published: each referral as it stands, entered here or imported. What was written with it is told by feature concern, and who ended
-- or withheld what is its own.
create view recorded_referral with (security_invoker = true) as
  select id, provider_id, local_id, person_id, team_id, received_date, received_time, source, primary_reason, priority, referrer_name,
         referrer_team, referrer_email, referrer_phone, entered_by, entered_at, letter_date, discharge_date, discharge_time, rejection_date,
         rejection_time
    from referral;

comment on view crisis_care is 'feature: referral';
comment on view involved_team is 'feature: referral';
