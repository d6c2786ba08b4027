package org.alongside.person.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.person.PersonQuery;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The statements of a search. Names are looked up in person_key, by the beginnings of two of them or else by the rarest, and
 * its index has all the others beside it; with a birth date or an NHS number the few registrations that have it are looked
 * through.
 */
final class PeopleFound {

    private static final String SELECT = """
            select r.person_id as id, r.local_id, r.family_name, r.given_name, r.preferred_name, r.former_names, r.birth_date,
                   r.death_date, coalesce(code_label('GENDER', r.gender), 'Not Known') as gender, r.nhs_number, r.postcode,
                   false as similar, %1$s as near, r.alias
              from %2$s
             where r.error_at is null and %3$s
             order by %4$s
             limit %5$s""";

    private static final String REGISTRATIONS = "person_registration r";

    private static final String BY_KEY =
            "person_key k join person_registration r on r.provider_id = k.provider_id and r.local_id = k.local_id";

    /** The word that the fewest people have, as far as has been counted. */
    private static final String RAREST = """
            (select w.%1$s from (values %2$s) as w (word, ending)
              order by (select coalesce(sum(c.people), 0) from person_key_common c where c.word >= w.word and c.word < w.ending)
              limit 1)""";

    /** Somebody who has two words with the same beginning is found once; names that are cut are told apart by whoever asks. */
    private static final String ONCE = """
            (octet_length(k.name) > 160 or not exists (select from unnest(string_to_array(k.name, ' ')) x (word)
                         where x.word collate "C" >= %1$s and x.word collate "C" < k.word))""";

    private static final String WORDS = "person_words(r.family_name, r.given_name, r.preferred_name, r.former_names)";

    /** So many letters of a word are in the key of two of them. */
    private static final int BEGINNING = 3;

    private static final String TWO = "' ' || least(%1$s, %2$s) || ' ' || greatest(%1$s, %2$s)";

    private static final String BY_NAME =
            "r.family_key collate \"C\", r.given_key collate \"C\", r.birth_date, r.person_id";
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    /** Of a word, so much is in its key. */
    private static final int LONGEST = 40;

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();

    private PeopleFound() {}

    static List<PersonRow> exactly(Handle handle, PersonQuery wanted) {
        PeopleFound found = new PeopleFound();
        List<String> words = wanted.words();
        int[] all = IntStream.range(0, words.size()).toArray();
        for (int i : all) {
            found.word("n" + i, words.get(i));
        }
        List<Integer> two = twoBeginnings(words);
        found.year(wanted);
        if (found.lookedThrough(wanted)) {
            IntStream.of(all).forEach(i -> found.has("' ' || " + WORDS, i));
            return found.list(handle, false, REGISTRATIONS, BY_NAME, PeopleSearch.MOST + 1);
        }
        found.yearBeside(wanted);
        if (words.isEmpty()) {
            found.range("k.word", ":phone", ":phoneEnd");
        } else if (two.size() > 1) {
            found.two(two.get(0), two.get(two.size() - 1));
            IntStream.of(all).forEach(found::hasBeside);
        } else {
            String values = IntStream.of(all)
                    .mapToObj(i -> "(:n%1$d, :n%1$dEnd)".formatted(i))
                    .collect(Collectors.joining(", "));
            boolean one = words.size() == 1;
            String first = one ? ":n0" : RAREST.formatted("word", values);
            found.range("k.word", first, one ? ":n0End" : RAREST.formatted("ending", values));
            found.conditions.add(ONCE.formatted(first));
            IntStream.of(all).skip(one ? 1 : 0).forEach(found::hasBeside);
        }
        return found.list(handle, false, BY_KEY, "k.word, k.name, r.birth_date, r.person_id", PeopleSearch.MOST + 1);
    }

    /** Those whose names sound like all of the words. */
    static List<PersonRow> nearly(Handle handle, PersonQuery wanted) {
        PeopleFound found = new PeopleFound();
        List<String> sounds = wanted.sounds().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        IntStream.range(0, sounds.size()).forEach(i -> found.values.put("n" + i, " " + sounds.get(i)));
        found.values.put("sound", cut(sounds.get(0)));
        found.year(wanted);
        if (found.lookedThrough(wanted)) {
            IntStream.range(0, sounds.size())
                    .forEach(i -> found.conditions.add("strpos(' ' || name_sounds(" + WORDS + "), :n" + i + ") > 0"));
            return found.list(handle, true, REGISTRATIONS, BY_NAME, PeopleSearch.MOST / 2);
        }
        found.yearBeside(wanted);
        found.conditions.add("k.sound = :sound");
        IntStream.range(1, sounds.size()).forEach(i -> found.conditions.add("strpos(k.sounds, :n" + i + ") > 0"));
        return found.list(handle, true, BY_KEY, "k.sounds, r.birth_date, r.person_id", PeopleSearch.MOST / 2);
    }

    /** Asks for the numbers and the birth date, and says whether so few registrations are left that each is read for its names. */
    private boolean lookedThrough(PersonQuery wanted) {
        if (wanted.nhsNumber() != null || !wanted.born().isEmpty()) {
            certain(wanted);
            return true;
        }
        phone(wanted);
        return false;
    }

    /**
     * Which words have a beginning that is looked up with another one. Of two that begin alike, one word of somebody can be
     * both; and digits can be those of a telephone number, which has no such key.
     */
    private static List<Integer> twoBeginnings(List<String> words) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.codePointCount(0, word.length()) >= BEGINNING && !Character.isDigit(word.codePointAt(0))) {
                places.putIfAbsent(word.substring(0, word.offsetByCodePoints(0, BEGINNING)), i);
            }
        }
        return List.copyOf(places.values());
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) > LONGEST
                ? word.substring(0, word.offsetByCodePoints(0, LONGEST))
                : word;
    }

    private void word(String name, String word) {
        values.put(name, cut(word));
        values.put(name + "End", cut(word) + LAST_CHARACTER);
    }

    private void certain(PersonQuery wanted) {
        if (wanted.nhsNumber() != null) {
            values.put("nhs", wanted.nhsNumber());
            conditions.add("r.nhs_number = :nhs");
        }
        if (!wanted.born().isEmpty()) {
            values.put("born", wanted.born().get(0));
            values.put("orBorn", wanted.born().get(wanted.born().size() - 1));
            conditions.add("r.birth_date in (:born, :orBorn)");
        }
        if (wanted.phone() != null) {
            numberToo(wanted.phone());
        }
    }

    private void year(PersonQuery wanted) {
        if (wanted.year() != null) {
            values.put("from", wanted.year().atDay(1));
            values.put("to", wanted.year().atDay(1).plusYears(1));
            conditions.add("r.birth_date >= :from and r.birth_date < :to");
        }
    }

    private void yearBeside(PersonQuery wanted) {
        if (wanted.year() != null) {
            values.put("year", " #" + wanted.year());
            conditions.add("strpos(k.name, :year) > 0");
        }
    }

    private void phone(PersonQuery wanted) {
        if (wanted.phone() != null && wanted.words().isEmpty()) {
            word("phone", wanted.phone());
        } else if (wanted.phone() != null) {
            numberToo(wanted.phone());
        }
    }

    private void numberToo(String phone) {
        values.put("phone", " " + phone);
        conditions.add("strpos(' ' || phone_keys(r.phone), :phone) > 0");
    }

    private void range(String column, String from, String to) {
        conditions.add("%1$s >= %2$s and %1$s < %3$s".formatted(column, from, to));
    }

    /** Whoever has too many words for that is under another key. */
    private void two(int i, int j) {
        String one = "left(:n%d, %d) collate \"C\"".formatted(i, BEGINNING);
        String other = "left(:n%d, %d) collate \"C\"".formatted(j, BEGINNING);
        conditions.add("k.word in (" + TWO.formatted(one, other) + ", ' *')");
    }

    private void has(String text, int i) {
        conditions.add("strpos(" + text + ", ' ' || :n" + i + ") > 0");
    }

    /** The key has the first 160 characters of all words. */
    private void hasBeside(int i) {
        conditions.add(
                "(strpos(k.name, ' ' || :n%1$d) > 0 or octet_length(k.name) > 160 and strpos(' ' || %2$s, ' ' || :n%1$d) > 0)"
                        .formatted(i, WORDS));
    }

    private List<PersonRow> list(Handle handle, boolean near, String from, String order, int most) {
        return handle.createQuery(SELECT.formatted(near, from, String.join("\n   and ", conditions), order, most))
                .bindMap(values)
                .map(ConstructorMapper.of(PersonRow.class))
                .list();
    }
}
