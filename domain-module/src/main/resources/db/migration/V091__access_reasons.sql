-- Whose a number is, the registry of people says (person_of_number); what a team has seen them for is read from what is published.
drop function access_reasons(uuid, text, date);
