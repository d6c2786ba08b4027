-- Published: who somebody is whom a trust has registered, under the number that counts there. Where they live and how they are
-- reached is not in it: it is withheld of some. Lists are sorted by the keys. error_at is when somebody
-- said that the registration was made in error.
create view registered_person with (security_invoker = true) as
  select person_id, provider_id, local_id, nhs_number, family_name, given_name, preferred_name, family_key, given_key, birth_date, death_date, error_at
    from person_registration where not alias;
