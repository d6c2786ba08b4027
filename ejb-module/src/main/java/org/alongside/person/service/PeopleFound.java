package org.alongside.person.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Principal;
import org.alongside.person.PersonQuery;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The statements of a search. Names are looked up in person_key ({@link ByKey}), whose index has all the others beside each;
 * with a birth date or an NHS number the few registrations that have it are looked through, and for one name those of a team
 * that knows few people.
 */
final class PeopleFound {

    private static final String SELECT = """
            select r.person_id as id, r.local_id, r.family_name, r.given_name, r.preferred_name, r.former_names, r.birth_date,
                   r.death_date, coalesce(code_label('GENDER', r.gender), 'Not Known') as gender, r.nhs_number,
                   case when restricted(r.person_id) then 'Withheld' else r.postcode end as postcode,
                   false as similar, %1$s as near, r.alias
              from %2$s
             where r.error_at is null and %3$s
             order by %4$s
             limit %5$s""";

    private static final String BY_KEY =
            "person_key k join person_registration r on r.provider_id = k.provider_id and r.local_id = k.local_id";

    /** Whoever the teams of the caller know is looked through where that is not more than so many. */
    private static final int FEW = 2_000;

    /** For a team; one of the two finds nobody, and is not begun. Planning both takes longer than most searches. */
    private static final String FEW_OR_BY_KEY = """
            with mine as materialized (select my_people(%d) as person_id),
            mine_are as materialized (select count(*) < %1$d as few from mine)
            (%%s)
            union all
            (%%s)""".formatted(FEW);

    private static final String WORDS = "' ' || r.words";
    private static final String WORDS_AND_NUMBERS = "concat_ws(' ', '', r.words, phone_keys(r.phone))";

    private static final String IN_WORDS = "strpos(%s, ' ' || :n%d) > 0";

    private static final String BY_NAME =
            "r.family_key collate \"C\", r.given_key collate \"C\", r.birth_date, r.person_id";
    private static final String BY_WORD = "k.word, k.name, r.birth_date, r.person_id";
    private static final String BY_SOUND = "k.sounds, r.birth_date, r.person_id";

    private final Principal principal;
    private final boolean near;
    private final int most;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();

    private PeopleFound(Principal principal, boolean near, int most) {
        this.principal = principal;
        this.near = near;
        this.most = most;
    }

    static List<PersonRow> exactly(Handle handle, Principal principal, PersonQuery wanted) {
        PeopleFound found = new PeopleFound(principal, false, PeopleSearch.MOST + 1);
        List<String> words = wanted.words();
        List<String> inWords = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            found.word("n" + i, words.get(i));
            inWords.add(IN_WORDS.formatted(ByKey.isDigits(words.get(i)) ? WORDS_AND_NUMBERS : WORDS, i));
        }
        if (found.certain(wanted)) {
            return found.list(handle, found.lookedThrough(inWords));
        }
        List<String> byKey = found.beside(wanted);
        if (words.isEmpty()) {
            byKey.add(ByKey.range(":phone", ":phoneEnd"));
            return found.list(handle, found.select(BY_KEY, byKey, BY_WORD));
        }
        byKey.addAll(ByKey.of(words));
        return found.list(
                handle,
                ByKey.two(words) ? found.select(BY_KEY, byKey, BY_WORD) : found.fewOrByKey(inWords, byKey, BY_WORD));
    }

    /** Those whose names sound like all of the words. */
    static List<PersonRow> nearly(Handle handle, Principal principal, PersonQuery wanted) {
        PeopleFound found = new PeopleFound(principal, true, PeopleSearch.MOST / 2);
        List<String> sounds = wanted.sounds().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        List<String> inSounds = new ArrayList<>();
        for (int i = 0; i < sounds.size(); i++) {
            found.values.put("n" + i, " " + sounds.get(i));
            inSounds.add("strpos(' ' || name_sounds(r.words), :n" + i + ") > 0");
        }
        if (found.certain(wanted)) {
            return found.list(handle, found.lookedThrough(inSounds));
        }
        List<String> byKey = found.beside(wanted);
        found.values.put("sound", ByKey.cut(sounds.get(0)));
        inSounds.set(0, ":sound = any(string_to_array(name_sounds(r.words), ' '))");
        byKey.add("k.sound = :sound");
        IntStream.range(1, sounds.size()).forEach(i -> byKey.add("strpos(k.sounds, :n" + i + ") > 0"));
        return found.list(handle, found.fewOrByKey(inSounds, byKey, BY_SOUND));
    }

    private void word(String name, String word) {
        values.put(name, ByKey.cut(word));
        values.put(name + "End", ByKey.cut(word) + ByKey.LAST_CHARACTER);
    }

    /** Whether a number or a birth date was typed that few registrations have; the year of it is asked for in any case. */
    private boolean certain(PersonQuery wanted) {
        boolean byNumber = wanted.phone() != null || wanted.words().stream().anyMatch(ByKey::isDigits);
        if (byNumber && !principal.may(Permission.SEE_RESTRICTED)) {
            // whoever is found by a number has it
            conditions.add("not restricted(r.person_id)");
        }
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
        if (wanted.year() != null) {
            values.put("from", wanted.year().atDay(1));
            values.put("to", wanted.year().atDay(1).plusYears(1));
            conditions.add("r.birth_date >= :from and r.birth_date < :to");
        }
        if (wanted.phone() != null && (certain || !wanted.words().isEmpty())) {
            values.put("phone", " " + wanted.phone());
            conditions.add("strpos(' ' || phone_keys(r.phone), :phone) > 0");
        }
        return certain;
    }

    /** What a key has beside it, or a number that is the key itself. */
    private List<String> beside(PersonQuery wanted) {
        List<String> byKey = new ArrayList<>();
        if (wanted.phone() != null && wanted.words().isEmpty()) {
            word("phone", wanted.phone());
        }
        if (wanted.year() != null) {
            values.put("year", " #" + wanted.year());
            byKey.add("strpos(k.name, :year) > 0");
        }
        return byKey;
    }

    private String lookedThrough(List<String> inNames) {
        return select("person_registration r", inNames, BY_NAME);
    }

    private String fewOrByKey(List<String> inNames, List<String> byKey, String order) {
        if (principal.scope() != Principal.Scope.TEAM) {
            return select(BY_KEY, byKey, order);
        }
        List<String> few = new ArrayList<>(inNames);
        few.add("(select few from mine_are)");
        few.add("r.person_id in (select person_id from mine)");
        byKey.add("not (select few from mine_are)");
        return FEW_OR_BY_KEY.formatted(lookedThrough(few), select(BY_KEY, byKey, order));
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
