package org.alongside.person.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.person.PersonQuery;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The statements of a search. Names are looked up in person_key, by the beginnings of two of them or else by the rarest, and
 * its index has all the others beside it; with a birth date or an NHS number the few registrations that have it are looked
 * through, and for one name those of a team that knows few people.
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

    /** Whoever the teams of the caller know is looked through where that is not more than so many. */
    private static final int FEW = 2_000;

    private static final String FEW_OR_BY_KEY = """
            with mine as materialized (select my_people(%d) as person_id where context_scope() = 'TEAM'),
            mine_are as materialized (select context_scope() = 'TEAM' and count(*) < %1$d as few from mine)
            (%%s)
            union all
            (%%s)""".formatted(FEW);

    private static final String WORDS = "' ' || r.words";
    private static final String WORDS_AND_NUMBERS = "concat_ws(' ', '', r.words, phone_keys(r.phone))";

    /** So many letters of a word are in the key of two of them. */
    private static final int BEGINNING = 3;

    private static final String TWO = "' ' || least(%1$s, %2$s) || ' ' || greatest(%1$s, %2$s)";

    private static final String BY_NAME =
            "r.family_key collate \"C\", r.given_key collate \"C\", r.birth_date, r.person_id";
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    /** Of a word, so much is in its key. */
    private static final int LONGEST = 40;

    private static final String BY_WORD = "k.word, k.name, r.birth_date, r.person_id";

    private final boolean near;
    private final int most;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();

    private PeopleFound(boolean near, int most) {
        this.near = near;
        this.most = most;
    }

    static List<PersonRow> exactly(Handle handle, PersonQuery wanted) {
        PeopleFound found = new PeopleFound(false, PeopleSearch.MOST + 1);
        List<String> words = wanted.words();
        int[] all = IntStream.range(0, words.size()).toArray();
        List<String> inWords = new ArrayList<>();
        for (int i : all) {
            found.word("n" + i, words.get(i));
            inWords.add("strpos(" + (isDigits(words.get(i)) ? WORDS_AND_NUMBERS : WORDS) + ", ' ' || :n" + i + ") > 0");
        }
        found.year(wanted);
        if (found.certain(wanted)) {
            return found.list(handle, found.lookedThrough(inWords));
        }
        found.phone(wanted);
        List<String> byKey = found.yearBeside(wanted);
        if (words.isEmpty()) {
            byKey.add(range(":phone", ":phoneEnd"));
            return found.list(handle, found.lookedUp(byKey, BY_WORD));
        }
        List<Integer> two = twoBeginnings(words);
        if (two.size() > 1) {
            byKey.add(two(two.get(0), two.get(two.size() - 1)));
            IntStream.of(all).mapToObj(PeopleFound::hasBeside).forEach(byKey::add);
            return found.list(handle, found.lookedUp(byKey, BY_WORD));
        }
        String values = IntStream.of(all)
                .mapToObj(i -> "(:n%1$d, :n%1$dEnd)".formatted(i))
                .collect(Collectors.joining(", "));
        boolean one = words.size() == 1;
        String first = one ? ":n0" : RAREST.formatted("word", values);
        byKey.add(range(first, one ? ":n0End" : RAREST.formatted("ending", values)));
        byKey.add(ONCE.formatted(first));
        IntStream.of(all).skip(one ? 1 : 0).mapToObj(PeopleFound::hasBeside).forEach(byKey::add);
        return found.list(handle, found.fewOrByKey(inWords, byKey, BY_WORD));
    }

    /** Those whose names sound like all of the words. */
    static List<PersonRow> nearly(Handle handle, PersonQuery wanted) {
        PeopleFound found = new PeopleFound(true, PeopleSearch.MOST / 2);
        List<String> sounds = wanted.sounds().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        int[] all = IntStream.range(0, sounds.size()).toArray();
        IntStream.of(all).forEach(i -> found.values.put("n" + i, " " + sounds.get(i)));
        List<String> inSounds = new ArrayList<>();
        IntStream.of(all).forEach(i -> inSounds.add("strpos(' ' || name_sounds(r.words), :n" + i + ") > 0"));
        found.year(wanted);
        if (found.certain(wanted)) {
            return found.list(handle, found.lookedThrough(inSounds));
        }
        found.phone(wanted);
        found.values.put("sound", cut(sounds.get(0)));
        inSounds.set(0, ":sound = any(string_to_array(name_sounds(r.words), ' '))");
        List<String> byKey = found.yearBeside(wanted);
        byKey.add("k.sound = :sound");
        IntStream.of(all).skip(1).forEach(i -> byKey.add("strpos(k.sounds, :n" + i + ") > 0"));
        return found.list(handle, found.fewOrByKey(inSounds, byKey, "k.sounds, r.birth_date, r.person_id"));
    }

    /** Registrations that are read one by one. */
    private String lookedThrough(List<String> more) {
        return select(REGISTRATIONS, more, BY_NAME);
    }

    private String lookedUp(List<String> byKey, String order) {
        return select(BY_KEY, byKey, order);
    }

    /** One of the two finds nobody, and is not begun. */
    private String fewOrByKey(List<String> inFew, List<String> byKey, String order) {
        List<String> few = new ArrayList<>(inFew);
        few.add("(select few from mine_are)");
        few.add("r.person_id in (select person_id from mine)");
        byKey.add("not (select few from mine_are)");
        return FEW_OR_BY_KEY.formatted(lookedThrough(few), lookedUp(byKey, order));
    }

    /**
     * Which words have a beginning that is looked up with another one. Of two that begin alike, one word of somebody can be
     * both; and digits can be those of a telephone number, which has no such key.
     */
    private static List<Integer> twoBeginnings(List<String> words) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.codePointCount(0, word.length()) >= BEGINNING && !isDigits(word)) {
                places.putIfAbsent(word.substring(0, word.offsetByCodePoints(0, BEGINNING)), i);
            }
        }
        return List.copyOf(places.values());
    }

    /** They can be the beginning of a telephone number. */
    private static boolean isDigits(String word) {
        return Character.isDigit(word.codePointAt(0));
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

    /** Whether a number or a birth date was typed that few registrations have. */
    private boolean certain(PersonQuery wanted) {
        if (wanted.nhsNumber() != null) {
            values.put("nhs", wanted.nhsNumber());
            conditions.add("r.nhs_number = :nhs");
        }
        if (!wanted.born().isEmpty()) {
            values.put("born", wanted.born().get(0));
            values.put("orBorn", wanted.born().get(wanted.born().size() - 1));
            conditions.add("r.birth_date in (:born, :orBorn)");
        }
        boolean certain = wanted.nhsNumber() != null || !wanted.born().isEmpty();
        if (certain && wanted.phone() != null) {
            numberToo(wanted.phone());
        }
        return certain;
    }

    private void year(PersonQuery wanted) {
        if (wanted.year() != null) {
            values.put("from", wanted.year().atDay(1));
            values.put("to", wanted.year().atDay(1).plusYears(1));
            conditions.add("r.birth_date >= :from and r.birth_date < :to");
        }
    }

    private List<String> yearBeside(PersonQuery wanted) {
        List<String> byKey = new ArrayList<>();
        if (wanted.year() != null) {
            values.put("year", " #" + wanted.year());
            byKey.add("strpos(k.name, :year) > 0");
        }
        return byKey;
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

    private static String range(String from, String to) {
        return "k.word >= %s and k.word < %s".formatted(from, to);
    }

    /** Whoever has too many words for that is under another key. */
    private static String two(int i, int j) {
        String one = "left(:n%d, %d) collate \"C\"".formatted(i, BEGINNING);
        String other = "left(:n%d, %d) collate \"C\"".formatted(j, BEGINNING);
        return "k.word in (" + TWO.formatted(one, other) + ", ' *')";
    }

    /** The key has the first 160 characters of all words. */
    private static String hasBeside(int i) {
        return "(strpos(k.name, ' ' || :n%1$d) > 0 or octet_length(k.name) > 160 and strpos(' ' || r.words, ' ' || :n%1$d) > 0)"
                .formatted(i);
    }

    private String select(String from, List<String> more, String order) {
        return SELECT.formatted(
                near,
                from,
                Stream.concat(conditions.stream(), more.stream()).collect(Collectors.joining("\n   and ")),
                order,
                most);
    }

    private List<PersonRow> list(Handle handle, String statement) {
        return handle.createQuery(statement)
                .bindMap(values)
                .map(ConstructorMapper.of(PersonRow.class))
                .list();
    }
}
