-- As it was, from what is published of referrals. Each clock that counts, with what stops it: the first attended contact face to face, at or after the receipt.
create or replace view response with (security_invoker = true) as
  select k.*, r.team_id,
         least(london_instant(r.rejection_date, coalesce(r.rejection_time, time '23:59:59')),
               london_instant(r.discharge_date, coalesce(r.discharge_time, time '23:59:59'))) as ended_at,
         (select min(london_instant(c.contact_date, coalesce(c.contact_time, time '23:59:59')))
            from attended_contact c
           where c.referral_id = k.referral_id and c.face_to_face
             and london_instant(c.contact_date, coalesce(c.contact_time, time '23:59:59')) >= date_trunc('minute', k.started_at)) as seen_at
    from response_clock k join recorded_referral r on r.id = k.referral_id
   where k.replaced_at is null;
