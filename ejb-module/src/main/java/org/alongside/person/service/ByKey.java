package org.alongside.person.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the words that were typed are found in person_key, as conditions of SQL: by the beginnings of two of them, or else by
 * the one that the fewest people have, and the others are in the names beside that. Word i is bound as :ni, and the end of
 * the words that begin with it as :niEnd.
 */
final class ByKey {

    static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    /** Of a word, so much is in its key. */
    private static final int LONGEST = 40;

    /** So many letters of a word are in the key of two of them. */
    private static final int BEGINNING = 3;

    /** Whoever has too many words for keys of two is under another one. */
    private static final String TWO = "k.word in (' ' || least(%1$s, %2$s) || ' ' || greatest(%1$s, %2$s), ' *')";

    /** The word that the fewest people have, as far as has been counted. */
    private static final String RAREST = """
            (select w.%1$s from (values %2$s) as w (word, ending)
              order by (select coalesce(sum(c.people), 0) from person_key_common c where c.word >= w.word and c.word < w.ending)
              limit 1)""";

    /** Somebody who has two words with the same beginning is found once; names that are cut are told apart by whoever asks. */
    private static final String ONCE = """
            (octet_length(k.name) > 160 or not exists (select from unnest(string_to_array(k.name, ' ')) x (word)
                         where x.word collate "C" >= %1$s and x.word collate "C" < k.word))""";

    /** The key has the first 160 characters of all words. */
    private static final String BESIDE = "(strpos(k.name, ' ' || :n%1$d) > 0"
            + " or octet_length(k.name) > 160 and strpos(' ' || r.words, ' ' || :n%1$d) > 0)";

    private ByKey() {}

    /** Whether two of the words narrow it down to few people. */
    static boolean two(List<String> words) {
        return beginnings(words).size() > 1;
    }

    static List<String> of(List<String> words) {
        List<String> conditions = new ArrayList<>();
        List<Integer> beginnings = beginnings(words);
        boolean one = words.size() == 1;
        if (beginnings.size() > 1) {
            conditions.add(
                    TWO.formatted(beginning(beginnings.get(0)), beginning(beginnings.get(beginnings.size() - 1))));
        } else {
            String all = IntStream.range(0, words.size())
                    .mapToObj(i -> "(:n%1$d, :n%1$dEnd)".formatted(i))
                    .collect(Collectors.joining(", "));
            String first = one ? ":n0" : RAREST.formatted("word", all);
            conditions.add(range(first, one ? ":n0End" : RAREST.formatted("ending", all)));
            conditions.add(ONCE.formatted(first));
        }
        IntStream.range(0, one ? 0 : words.size()).mapToObj(BESIDE::formatted).forEach(conditions::add);
        return conditions;
    }

    static String range(String from, String to) {
        return "k.word >= %s and k.word < %s".formatted(from, to);
    }

    private static String beginning(int i) {
        return "left(:n%d, %d) collate \"C\"".formatted(i, BEGINNING);
    }

    /** The places of words that begin differently: of two that begin alike, one word of somebody can be both. */
    private static List<Integer> beginnings(List<String> words) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.codePointCount(0, word.length()) >= BEGINNING && !isDigits(word)) {
                places.putIfAbsent(word.substring(0, word.offsetByCodePoints(0, BEGINNING)), i);
            }
        }
        return List.copyOf(places.values());
    }

    /** They can be the beginning of a telephone number, which has a key of its own alone. */
    static boolean isDigits(String word) {
        return Character.isDigit(word.codePointAt(0));
    }

    /** As much of a word as its key has. */
    static String cut(String word) {
        return word.codePointCount(0, word.length()) > LONGEST
                ? word.substring(0, word.offsetByCodePoints(0, LONGEST))
                : word;
    }
}
