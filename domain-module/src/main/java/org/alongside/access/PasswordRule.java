package org.alongside.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.shared.RuleBroken;

/**
 * What a password must not be: short, of few signs, along the keys, the owner's name, or a word or two that everybody tries with
 * digits around. That is what guessing programs try first (NIST SP 800-63B 5.1.1.2, OWASP ASVS 6.2); signs of a certain kind are not
 * asked for, because three words that do not belong together are better and can be remembered.
 */
final class PasswordRule {

    private static final int FEWEST_SIGNS = 5;

    /** Signs of a run along the keys: with shorter runs words would be taken for one. */
    private static final int SIGNS_OF_A_RUN = 3;

    private static final int SHORTEST_PART_OF_A_NAME = 3;
    private static final int MOST_COMMON_WORDS = 2;

    private static final List<String> KEYS = List.of(
            "qwertyuiop[]",
            "asdfghjkl;'#",
            "\\zxcvbnm,./",
            "`1234567890-=",
            "!\"£$%^&*()_+",
            "abcdefghijklmnopqrstuvwxyz",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/");

    /** What is written for a letter. */
    private static final String SIGNS = "0134579@$!|+";

    private static final String LETTERS = "oieastgasilt";

    private static final Set<String> COMMON = common();

    private PasswordRule() {}

    /** @throws RuleBroken with the reason */
    static void check(String password, String username, String displayName) {
        String small = password.toLowerCase(Locale.UK);
        RuleBroken.unless(
                password.length() >= Account.SHORTEST_PASSWORD,
                "access.passwordShort",
                Integer.toString(Account.SHORTEST_PASSWORD));
        RuleBroken.unless(
                password.length() <= Account.LONGEST_PASSWORD,
                "access.passwordLong",
                Integer.toString(Account.LONGEST_PASSWORD));
        RuleBroken.unless(!small.contains(username), "access.passwordIsName");
        RuleBroken.unless(small.chars().distinct().count() >= FEWEST_SIGNS, "access.passwordFewSigns");
        RuleBroken.unless(!alongTheKeys(small), "access.passwordAlongKeys");
        RuleBroken.unless(!ofCommonWords(small, username + " " + displayName), "access.passwordCommon");
    }

    /** Whether it is little more than a few runs along the keys or the alphabet, in either direction. */
    private static boolean alongTheKeys(String text) {
        int runs = 1;
        for (int i = 1; i < text.length(); i++) {
            if (!neighbours(text.charAt(i - 1), text.charAt(i))) {
                runs++;
            }
        }
        return runs * SIGNS_OF_A_RUN <= text.length();
    }

    private static boolean neighbours(char one, char next) {
        return one == next
                || KEYS.stream().anyMatch(row -> row.indexOf(one) >= 0 && follows(row, row.indexOf(one), next));
    }

    private static boolean follows(String row, int at, char next) {
        return at + 1 < row.length() && row.charAt(at + 1) == next || at > 0 && row.charAt(at - 1) == next;
    }

    private static boolean ofCommonWords(String text, String names) {
        Set<String> words = new HashSet<>(COMMON);
        Stream.of(names.toLowerCase(Locale.UK).split("[^\\p{L}]+", -1))
                .filter(part -> part.length() >= SHORTEST_PART_OF_A_NAME)
                .forEach(words::add);
        return Stream.of(text, withLetters(text.replaceAll("^[^\\p{L}@$]+|[^\\p{L}]+$", "")))
                .map(one -> one.replaceAll("[^\\p{L}]", ""))
                .anyMatch(one -> made(one, words, MOST_COMMON_WORDS) || doubled(one, words));
    }

    /** Whether it is a row of at most so many of the words; nothing is one as well, as digits alone are. */
    private static boolean made(String text, Set<String> words, int most) {
        return text.isEmpty()
                || most > 0
                        && words.stream()
                                .anyMatch(word ->
                                        text.startsWith(word) && made(text.substring(word.length()), words, most - 1));
    }

    private static boolean doubled(String text, Set<String> words) {
        return words.stream().anyMatch(word -> text.replace(word, "").isEmpty());
    }

    private static String withLetters(String text) {
        return text.chars()
                .mapToObj(sign ->
                        String.valueOf(SIGNS.indexOf(sign) < 0 ? (char) sign : LETTERS.charAt(SIGNS.indexOf(sign))))
                .collect(Collectors.joining());
    }

    private static Set<String> common() {
        InputStream list = Objects.requireNonNull(PasswordRule.class.getResourceAsStream("common-passwords.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
