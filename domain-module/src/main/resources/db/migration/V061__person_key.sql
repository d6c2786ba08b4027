-- One folding for every name that is searched or compared, in step with NameKey: without case, accents, apostrophes,
-- hyphens and kinds of blanks. unaccent is neither immutable nor at hand everywhere. What these functions call is named with its
-- schema, because a backup is restored without a search path.

-- The letters of a name as they are compared, its words apart by one blank; an apostrophe is kept for the next step.
create function name_letters(typed text) returns text language plpgsql immutable strict parallel safe as $$
declare
  folded text := typed;
begin
  if octet_length(folded) <> length(folded) then
    folded := regexp_replace(folded, '[\u00AD\u00B7\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]', '', 'g');
    folded := translate(folded, U&'\00B4\02B9\02BB\02BC\02BD\02BE\02BF\02C8\02CA\02CB\2018\2019\201A\201B\2032\2035\A78B\A78C\055A\05F3', repeat('''', 20));
    folded := regexp_replace(normalize(folded, NFKD),
      '[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]', '', 'g');
    folded := translate(folded,
      'ÐØðøĐđĦħıĸŁłŊŋŦŧƀƁƂƃƄƆƇƈƉƊƋƌƎƏƐƑƒƓƔƖƗƘƙƚƜƝƞƟƢƤƥƦƧƩƫƬƭƮƱƲƳƴƵƶƷƸƼǝ' ||
      'ǤǥǶǷȜȠȡȢȤȥȴȵȶȷȺȻȼȽȾȿɀɁɃɄɅɆɇɈɉɊɋɌɍɎɏɓɔɕɖɗəɛɠɦɨɫɬɭɱɲɳɼɽɾʂʈʉʋʐʑʝʠỺỼ' ||
      'ỾỿⱠⱡⱢⱣⱤⱥⱦⱧⱨⱩⱪⱫⱬⱭⱮⱯⱰⱱⱲⱳⱴⱵⱸⱺⱾⱿͰͲͶͿΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςϏϘϚϜϞϠϢ' ||
      'ϤϦϨϪϬϮϷϺϽϾϿЂЄЅІЈЉЊЋЏАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѸѺ' ||
      'ѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӃӅӇӉӋӍӔӘӠӨӶӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤ' ||
      'ԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖ',
      'dododdhhikllnnttbbbbƅoccddddeeeffgɣɩikklɯnnoƣppʀƨʃttttʊvyyzzʒƹƽe' ||
      'ggƕƿȝndȣzzlntjaccltszɂbuʌeejjqqrryybocddeeghilllmnnrrrstuvzzjqỻỽ' ||
      'yylllprathhkkzzɑmɐɒvwwvⱶeoszͱͳͷϳαβγδεζηθικλμνξοπρστυφχψωσϗϙϛϝϟϡϣ' ||
      'ϥϧϩϫϭϯϸϻͻͼͽђєѕіјљњћџабвгдежзиклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѹѻ' ||
      'ѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӄӆӈӊӌӎӕәӡөӷӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥ' ||
      'ԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ');
    folded := replace(replace(replace(replace(folded, 'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae');
    folded := replace(replace(replace(replace(folded, 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), 'Þ', 'th');
    folded := translate(folded, U&'\02BC\00B7', '''');
    folded := regexp_replace(folded,
      '[\u0080-\u00BF\u00D7\u00F7\u02B0-\u02FF\u055A-\u055F\u0589\u058A\u05BE\u05C0\u05C3\u05C6\u05F3\u05F4\u060C\u061B\u061F\u0640\u1680\u2000-\u206F\u20A0-\u20CF\u2190-\u2BFF\u2E00-\u2E7F\u3000-\u3004\u3008-\u3020\u3030]', ' ', 'g');
  end if;
  folded := btrim(translate(folded, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ`!"#$%&()*+,-./:;<=>?@[\]^_{|}~' || U&'\0008\0009\000A\000B\000C\000D\007F',
    'abcdefghijklmnopqrstuvwxyz''' || repeat(' ', 37)));
  return case when strpos(folded, '  ') > 0 then regexp_replace(folded, ' +', ' ', 'g') else folded end;
end $$;

-- A whole name as it is compared with another one: its letters and digits only.
create function name_key(typed text) returns text language plpgsql immutable strict parallel safe as $$
begin
  return translate(alongside.name_letters(typed), ' ''', '');
end $$;

-- The words by which a name is found: as they stand, with an apostrophe as the end of a word, and all of them as one word.
create function name_words(typed text) returns text language plpgsql immutable strict parallel safe as $$
declare
  letters text := alongside.name_letters(typed);
  words   text := replace(letters, '''', '');
begin
  if letters <> words then
    words := words || ' ' || replace(letters, '''', ' ');
  end if;
  return case when strpos(letters, ' ') > 0 then words || ' ' || translate(letters, ' ''', '') else words end;
end $$;

-- All words of a registration.
create function person_words(family text, given text, preferred text, former text) returns text language plpgsql immutable parallel safe as $$
begin
  return concat_ws(' ', alongside.name_words(family), alongside.name_words(given), alongside.name_words(preferred), alongside.name_words(former));
end $$;

-- How folded words sound, word by word: consonants that sound alike are written alike, vowels count at the beginning only.
create function name_sounds(words text) returns text language plpgsql immutable strict parallel safe as $$
begin
  return substr(translate(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    replace(replace(replace(replace(replace(replace(
    ' ' || words, ' kn', ' n'), ' gn', ' n'), ' pn', ' n'), ' wr', ' r'), ' ps', ' s'), ' mc', ' mac'), ' x', ' s')
    , ' gh', ' g'), 'gh', ''), 'sch', 's'), 'tch', 'k'), 'ph', 'f'), 'th', 't'), 'ce', 'se'), 'ci', 'si'), 'cy', 'sy')
    , 'c', 'k'), 'q', 'k'), 'x', 'ks'), 'z', 's'), 'v', 'f'), 'dg', 'j'), 'ge', 'je'), 'gi', 'ji'), 'gy', 'jy'), 'mps', 'ms')
    , 'mpt', 'mt'), 'bb', 'b'), 'dd', 'd'), 'ff', 'f'), 'gg', 'g'), 'jj', 'j'), 'kk', 'k'), 'll', 'l'), 'mm', 'm'), 'nn', 'n')
    , 'pp', 'p'), 'rr', 'r'), 'ss', 's'), 'tt', 't'), ' a', ' A'), ' e', ' A'), ' i', ' A'), ' o', ' A'), ' u', ' A')
    , ' y', ' Y'), ' h', ' H'), ' w', ' W'),
    'aeiouyhw', ''), 2);
end $$;

-- One number as it is compared: its digits from the 0 on, without the code of this country. Null where there are too few
-- or too many of them.
create function phone_digits(typed text) returns text language plpgsql immutable strict parallel safe as $$
declare
  digits text := translate(typed, '+', '');
begin
  if length(digits) >= 11 and digits ~ '^(00)?440?' then
    digits := regexp_replace(digits, '^(00)?440?', '0');
  elsif left(digits, 2) = '00' then
    digits := substr(digits, 3);
  elsif length(digits) = 10 and left(typed, 1) between '1' and '9' then
    digits := '0' || digits;
  end if;
  return case when length(digits) between 6 and 15 then digits end;
end $$;

-- Each number in what was written about telephones, apart by a blank: 'Mobile: 07700900321 or +44 (0)7700 900322'.
-- Extensions are none.
create function phone_keys(typed text) returns text language plpgsql immutable strict parallel safe as $$
declare
  plain  text := translate(lower(typed collate "C"),
    U&'\00A0\2007\2009\200A\202F\2010\2011\2012\2013\2014\2212\00AD\200B\200E\200F\202A\202B\202C\202D\202E\2060\2066\2067\2068\2069\FEFF',
    repeat(' ', 11));
  piece  text;
  number text := '';
  keys   text := '';
begin
  if plain !~ '[^-0-9 ()./]' and length(translate(plain, ' ().-/', '')) < 14 then
    return coalesce(alongside.phone_digits(translate(plain, ' ().-/', '')), '');
  end if;
  plain := regexp_replace(plain, '(ext[a-z]*|(?<![a-z])x|#)[ .:]*[0-9]{1,6}(?![0-9])', ';', 'g') || ';';
  for piece in select m[1] from regexp_matches(plain, '([+]?[0-9]+|[^-0-9 ()./+]+)', 'g') m loop
    if piece !~ '[0-9]' or piece ~ '^[+0]' and length(regexp_replace(translate(number, '+', ''), '^(00)?44', '')) >= 10 then
      keys := keys || coalesce(' ' || alongside.phone_digits(number), '');
      number := '';
    end if;
    number := number || case when piece ~ '[0-9]' then piece else '' end;
  end loop;
  return ltrim(keys);
end $$;

-- What somebody is found by: each word of their names, each of their telephone numbers, and the beginnings of each two words
-- of their names together: of the thousands who are called Smith, and the thousands who are called John, few are both.
-- Nothing but these is here, and no policy by person, so that a search reads the index alone; who may be shown follows from
-- person_registration.
create table person_key (
  -- two beginnings of three letters follow a blank: ' joh smi'; and ' *' is for whoever has too many words for that
  word        text collate "C" not null,
  -- A word of the family name, B of the given name, C of the preferred name, D of a former one, E a number, P two beginnings;
  -- then all words, and the year of birth
  name        text collate "C" not null,
  provider_id uuid not null,
  local_id    text not null,
  -- how the word sounds, and all of them
  sound       text collate "C",
  sounds      text collate "C"
);
alter table person_key enable row level security;
alter table person_key force row level security;
create policy in_scope on person_key using (
  (select context_scope()) = 'ALL'
  or ((select context_scope()) in ('PROVIDER', 'TEAM') and provider_id = (select context_provider())));

-- How many people have a word that many have: of several words that are searched for, the rarest is looked up.
create table person_key_common (
  word   text collate "C" primary key,
  people integer not null
);

-- Names that somebody had before, apart by semicolons.
alter table person_registration add column former_names text;
-- All words of the names, for the few that are looked through one by one.
alter table person_registration
  add column words text generated always as (person_words(family_name, given_name, preferred_name, former_names)) stored;

-- The keys of the registrations in a table or in what a statement has just changed, as a query. Each name that they have is
-- folded once. An entry of an index has its limit, so what is very long is cut there.
create function person_keys_of(source text) returns text language sql immutable
begin atomic
  select replace($query$
    with d as materialized (
      select x.typed, nullif(name_words(x.typed), '') as words, nullif(name_sounds(name_words(x.typed)), '') as sounds
        from (select family_name from #source union select given_name from #source union select preferred_name from #source
              union select former_names from #source) x (typed)
       where x.typed is not null),
    r as (
      select s.provider_id, s.local_id, concat_ws(' ', f.words, g.words, p.words, o.words) as names,
             concat_ws(' ', f.sounds, g.sounds, p.sounds, o.sounds) as sounds, nullif(phone_keys(s.phone), '') as numbers,
             coalesce(to_char(s.birth_date, '" #"YYYY'), '') as born,
             coalesce(cardinality(string_to_array(f.words, ' ')), 0) as of_family,
             coalesce(cardinality(string_to_array(g.words, ' ')), 0) as of_given,
             coalesce(cardinality(string_to_array(p.words, ' ')), 0) as of_preferred
        from #source s
        left join d f on f.typed = s.family_name
        left join d g on g.typed = s.given_name
        left join d p on p.typed = s.preferred_name
        left join d o on o.typed = s.former_names),
    k as (
      select r.*, string_to_array(concat_ws(' ', nullif(r.names, ''), r.numbers), ' ') as words,
             left(concat_ws(' ', nullif(r.names, ''), r.numbers), 160) || r.born as name,
             coalesce(cardinality(string_to_array(nullif(r.names, ''), ' ')), 0) as of_names
        from r)
    select ' ' || least(left(k.words[i], 3) collate "C", left(k.words[j], 3) collate "C")
               || ' ' || greatest(left(k.words[i], 3) collate "C", left(k.words[j], 3) collate "C") as word,
           'P ' || k.name as name, k.provider_id, k.local_id, null as sound, null as sounds
      from k cross join lateral generate_series(1, k.of_names) i cross join lateral generate_series(i + 1, k.of_names) j
     where k.of_names < 10 and length(k.words[i]) >= 3 and length(k.words[j]) >= 3
    union all
    select ' *', 'P ' || k.name, k.provider_id, k.local_id, null, null from k where k.of_names >= 10
    union all
    select left(w.word, 40) as word,
           case when w.sound is null then 'E' when w.i <= k.of_family then 'A' when w.i <= k.of_family + k.of_given then 'B'
                when w.i <= k.of_family + k.of_given + k.of_preferred then 'C' else 'D' end
             || ' ' || k.name as name,
           k.provider_id, k.local_id, left(w.sound, 40) as sound, case when w.sound is not null then left(' ' || k.sounds, 160) end as sounds
      from k cross join lateral unnest(k.words, string_to_array(k.sounds, ' ')) with ordinality w (word, sound, i)
     where w.word <> '' and w.i = array_position(k.words, w.word)$query$, '#source', source);
end;

-- Keeps the keys in step with the registrations, whoever changes them: an import, staff, or a merge taken back.
create function person_key_keep() returns trigger language plpgsql as $$
declare
  compared constant text := 'select provider_id, local_id, family_name, given_name, preferred_name, former_names, phone, birth_date from ';
  gone     constant text := case tg_op when 'INSERT' then '' when 'DELETE' then compared || 'old_rows'
                                       else compared || 'old_rows except ' || compared || 'new_rows' end;
  come     constant text := case tg_op when 'DELETE' then '' when 'INSERT' then compared || 'new_rows'
                                       else compared || 'new_rows except ' || compared || 'old_rows' end;
begin
  if gone <> '' then
    execute 'with gone as materialized (' || gone || ') delete from person_key k using (' || person_keys_of('gone') || ') g
              where k.word = g.word and k.name = g.name and k.provider_id = g.provider_id and k.local_id = g.local_id';
  end if;
  if come <> '' then
    execute 'with come as materialized (' || come || ')
             insert into person_key (word, name, provider_id, local_id, sound, sounds) select * from (' || person_keys_of('come')
            || ') c on conflict do nothing';
  end if;
  return null;
end $$;
-- Counts the words that at least a thousand registrations share; a hint, so what has been counted may be old.
create procedure person_key_count() language plpgsql as $$
begin
  insert into person_key_common (word, people)
    select word, count(*) from person_key where word > '!' group by word having count(*) >= 1000 order by word
    on conflict (word) do update set people = excluded.people;
end $$;

-- Names that are told to be former ones, and those that were replaced, each once; what somebody is called now is not among them.
create function names_before(known text, told text, before text[], now text[]) returns text language sql immutable parallel safe
begin atomic
  select string_agg(o.name, '; ' order by o.i)
    from (select distinct on (name_key(x.name)) btrim(x.name) as name, x.i
            from unnest(string_to_array(known, ';') || string_to_array(told, ';') || before) with ordinality as x (name, i)
           where name_key(x.name) <> '' and name_key(x.name) <> all (array(select coalesce(name_key(n), '') from unnest(now) n))
           order by name_key(x.name), x.i) o;
end;

-- What is there already; row security binds the owner too.
select set_config('alongside.scope', 'ALL', true);
update person_registration r set former_names = b.names
  from (select c.provider_id, c.local_id, names_before(null, null, array_agg(c.before order by c.changed_at),
               (select array[n.family_name, n.given_name, n.preferred_name] from person_registration n
                 where n.provider_id = c.provider_id and n.local_id = c.local_id)) as names
          from demographic_change c where c.field in ('FAMILY_NAME', 'GIVEN_NAME', 'PREFERRED_NAME') and c.before <> ''
         group by c.provider_id, c.local_id) b
 where r.provider_id = b.provider_id and r.local_id = b.local_id and b.names is not null;
-- Under row security the planner expects next to nobody, and would look through all names for each of them.
set local enable_nestloop = off;
do $$
begin
  execute 'insert into person_key (word, name, provider_id, local_id, sound, sounds) select distinct on (k.word, k.name, k.provider_id, k.local_id) k.*
            from (' || person_keys_of('person_registration') || ') k order by k.word, k.name, k.provider_id, k.local_id';
end $$;
set local enable_nestloop to default;
alter table person_key add primary key (word, name, provider_id, local_id);
create index person_key_sound on person_key (sound, sounds, provider_id, local_id) where sound is not null;
analyze person_key;
call person_key_count();

create trigger person_key_insert after insert on person_registration
  referencing new table as new_rows for each statement execute function person_key_keep();
create trigger person_key_update after update on person_registration
  referencing old table as old_rows new table as new_rows for each statement execute function person_key_keep();
create trigger person_key_delete after delete on person_registration
  referencing old table as old_rows for each statement execute function person_key_keep();

-- Searches by these have gone to person_key.
drop index person_registration_family;
drop index person_registration_given;
alter table person_registration drop column phone_key;

-- By whose number a call came, with the rule above; an expression cannot be changed, so the column is made anew.
alter table phone_call drop column number_key;
alter table phone_call add column number_key text generated always as (nullif(split_part(phone_keys(number), ' ', 1), '')) stored;
create index phone_call_number on phone_call (number_key, started_at) where number_key is not null;
drop function phone_key(text);
