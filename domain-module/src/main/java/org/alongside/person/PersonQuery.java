package org.alongside.person;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.TypedDay;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find a person: an NHS number or a telephone number in any spacing, a birth date or the year of it,
 * and the beginnings of names in any order. Everything that was typed has to agree.
 *
 * @param nhsNumber ten digits; where a phone number is there too, the digits can be either
 * @param phone as numbers are compared
 * @param born the days that a birth date can mean: two where the year was typed with two digits and both have been
 * @param names as they were typed, without titles
 */
public record PersonQuery(
        @Nullable String nhsNumber,
        @Nullable String phone,
        List<LocalDate> born,
        @Nullable Year year,
        List<String> names) {

    public static final int MAX_LENGTH = 100;
    private static final int SHORTEST_NAME = 2;
    private static final int FIRST_IDEOGRAPH = 0x2E80;
    private static final int CENTURY = 100;
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev");
    private static final Pattern DATE = Pattern.compile("(?<![-0-9/.])(?:\\d{4}-\\d{1,2}-\\d{1,2}"
            + "|\\d{1,2}[-/.](?:\\d{1,2}|[A-Za-z]{3,9})[-/.](?:\\d{4}|\\d{2})"
            + "|\\d{1,2} [A-Za-z]{3,9} \\d{4}|(?<![0-9] )\\d{1,2} \\d{1,2} \\d{4}(?! ?[0-9]))(?![-0-9/])");
    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{1,2}[^0-9].*[^0-9])(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(?<![-0-9+])(?:18[89]|19\\d|20\\d)\\d(?![-0-9])");
    private static final Pattern DIGITS =
            Pattern.compile("(?:tel:)?[+(]?[0-9][0-9 ()./-]{4,}[0-9]", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER_OF_SOMEBODY = Pattern.compile("[0-9]{10}");
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[12378][0-9]{9}");
    private static final Pattern NUMERIC = Pattern.compile("[-0-9/. ]+");
    private static final Pattern WITH_MONTH = Pattern.compile(
            ".*[^a-z](jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)[^a-z].*",
            Pattern.CASE_INSENSITIVE);

    public PersonQuery {
        born = List.copyOf(born);
        names = List.copyOf(names);
    }

    /**
     * @param today in London; nobody is born after it
     * @throws RuleBroken where there is too little, or far too much, to search by, or a day or a number that cannot be
     */
    public static PersonQuery parse(String typed, LocalDate today) {
        String text = typed.strip().replaceAll("[\\p{Pd}\\u2212]", "-").replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ");
        RuleBroken.unless(text.length() <= MAX_LENGTH, "person.searchTooLong", Integer.toString(MAX_LENGTH));
        List<LocalDate> born = List.of();
        Matcher date = DATE.matcher(text);
        if (date.find()) {
            born = days(date.group(), today);
            RuleBroken.unless(!born.isEmpty() || !isADay(date.group()), "person.noSuchDay", date.group());
            text = born.isEmpty() ? text : without(text, date);
        }
        String nhsNumber = null;
        String phone = null;
        Matcher digits = DIGITS.matcher(text);
        if (digits.find()) {
            nhsNumber = NhsNumber.parse(digits.group()).map(NhsNumber::digits).orElse(null);
            phone = phone(digits.group(), nhsNumber);
            text = without(text, digits);
        }
        Year year = null;
        Matcher years = YEAR.matcher(text);
        if (born.isEmpty() && years.find()) {
            year = Year.parse(years.group());
            text = without(text, years);
        }
        PersonQuery query = new PersonQuery(nhsNumber, phone, born, year, names(text));
        RuleBroken.unless(query.enough(), year == null ? "person.searchTooShort" : "person.yearAlone");
        return query;
    }

    /** And not a name between two numbers. */
    private static boolean isADay(String typed) {
        return NUMERIC.matcher(typed).matches() || WITH_MONTH.matcher(typed).matches();
    }

    private static String without(String text, Matcher found) {
        return text.substring(0, found.start()) + " " + text.substring(found.end());
    }

    private static List<LocalDate> days(String typed, LocalDate today) {
        Matcher shortYear = SHORT_YEAR.matcher(typed);
        if (!shortYear.matches()) {
            return TypedDay.read(typed).stream().toList();
        }
        int now = today.getYear() - today.getYear() % CENTURY;
        int year = Integer.parseInt(shortYear.group(2));
        return Stream.of(now - CENTURY + year, now + year)
                .map(full -> TypedDay.read(shortYear.group(1) + full))
                .flatMap(Optional::stream)
                .filter(day -> !day.isAfter(today))
                .toList();
    }

    /** Ten digits are a telephone number where their check digit is wrong, or where they can be one without its 0. */
    private static @Nullable String phone(String typed, @Nullable String nhsNumber) {
        String plain = typed.replaceAll("[^0-9+]", "");
        if (NUMBER_OF_SOMEBODY.matcher(plain).matches() && !plain.startsWith("0")) {
            boolean either = WITHOUT_ZERO.matcher(plain).matches();
            RuleBroken.unless(nhsNumber != null || either, "person.notAnNhsNumber", typed);
            return either ? PhoneKey.of(plain).orElse(null) : null;
        }
        RuleBroken.unless(nhsNumber != null || plain.matches("\\+?[0-9]{6,15}"), "person.notAnNhsNumber", typed);
        return nhsNumber == null ? PhoneKey.of(plain).orElse(null) : null;
    }

    private static List<String> names(String text) {
        List<String> all = List.of(text.replaceAll("[,;()]+", " ").strip().split(" +", -1));
        List<String> named = all.stream()
                .filter(word -> !TITLES.contains(word.toLowerCase(Locale.UK).replace(".", "")))
                .toList();
        return (named.isEmpty() ? all : named)
                .stream().filter(word -> !NameKey.words(word).isEmpty()).toList();
    }

    private boolean enough() {
        return nhsNumber != null
                || phone != null
                || !born.isEmpty()
                || words().stream().anyMatch(w -> w.length() >= SHORTEST_NAME || w.charAt(0) >= FIRST_IDEOGRAPH);
    }

    /** One for each thing that ten digits can be. */
    public List<PersonQuery> readings() {
        return nhsNumber == null || phone == null
                ? List.of(this)
                : List.of(
                        new PersonQuery(nhsNumber, null, born, year, names),
                        new PersonQuery(null, phone, born, year, names));
    }

    /** What is looked up: folded words, each once. */
    public List<String> words() {
        return NameKey.words(String.join(" ", names));
    }

    /** How the words sound. */
    public List<String> sounds() {
        return words().stream().map(NameSound::of).distinct().toList();
    }
}
