-- Published: each summary that was signed; what is in one is read from its document.
create view signed_summary with (security_invoker = true) as
  select id, provider_id, person_id, referral_id, team_id, signed_at, signed_by from discharge_summary where state = 'SIGNED';
