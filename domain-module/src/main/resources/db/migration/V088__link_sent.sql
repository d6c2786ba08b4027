-- Published: to whom a personal link went because of what, and how far it has come. What became of its e-mail is in dispatch_state.
create view sent_link with (security_invoker = true) as
  select id, subject_id, recipient, recipient_staff, owner_account, made_at, expires_at, opened_at, withdrawn_at, wrong_codes from personal_link;
