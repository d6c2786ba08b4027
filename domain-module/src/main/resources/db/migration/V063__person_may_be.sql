-- Whether what somebody says of their name is alike: every word that is said sounds like one of the record, or two do.
create function person_alike(said text, family text, given text, preferred text, former text) returns boolean
language plpgsql immutable parallel safe as $$
declare
  sounds constant text := ' ' || name_sounds(person_words(family, given, preferred, former));
  word   text;
  words  integer := 0;
  alike  integer := 0;
begin
  for word in select distinct w from unnest(string_to_array(name_sounds(replace(name_letters(said), '''', '')), ' ')) w where w <> '' loop
    words := words + 1;
    alike := alike + (strpos(sounds, ' ' || word) > 0)::integer;
  end loop;
  return alike > 0 and alike >= least(words, 2);
end $$;

-- Those whom the whole provider knows and who may be meant, found by what only a caller who knows them can say: the NHS
-- number, or a name that is alike with the birth date. It answers who there is, whoever's person they are, and which team
-- can be asked; what is shown of them stays under row security.
create function person_may_be(wanted_number text, family text, given text, born date)
returns table (person uuid, by_number boolean, agrees boolean, ask text) language plpgsql as $$
declare
  scope text := context_scope();
begin
  perform set_config('alongside.scope', 'PROVIDER', true);
  return query
    select distinct on (r.person_id) r.person_id, coalesce(r.nhs_number = wanted_number, false),
           coalesce(name_key(r.family_name) = name_key(family), false) or coalesce(r.birth_date = born, false),
           (select coalesce(t.name, t.local_id) || coalesce(', ' || t.phone, '')
              from access_grant g join team t on t.id = g.team_id
             where g.person_id = r.person_id and g.valid_from <= context_today()
               and (g.valid_to is null or g.valid_to >= context_today())
             order by g.valid_from desc, t.local_id limit 1)
      from person_registration r
     where r.provider_id = context_provider() and r.error_at is null
       and (r.nhs_number = wanted_number
            or r.birth_date = born and (wanted_number is null or r.nhs_number is null)
               and person_alike(concat_ws(' ', family, given), r.family_name, r.given_name, r.preferred_name, r.former_names))
     order by r.person_id, r.nhs_number is distinct from wanted_number, r.alias, r.local_id
     limit 20;
  perform set_config('alongside.scope', scope, true);
end $$;
drop function person_known(text, text, text, date);
