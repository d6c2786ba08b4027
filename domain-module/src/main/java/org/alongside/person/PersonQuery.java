package org.alongside.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.TypedDay;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find a person: an NHS number in any spacing, a birth date, and the beginnings of one or two
 * names in either order.
 *
 * @param names lower case, at most two
 */
public record PersonQuery(
        @Nullable String nhsNumber, @Nullable LocalDate born, List<String> names) {

    public static final int MAX_LENGTH = 100;
    private static final int SHORTEST_NAME = 2;
    private static final Pattern DIGITS = Pattern.compile("[0-9][0-9 -]{8,}[0-9]");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[-/. ](\\d{1,2}|[A-Za-z]{3,9})[-/. ]\\d{4}");

    /** @throws RuleBroken where there is too little, or far too much, to search by */
    public static PersonQuery parse(String typed) {
        String text = typed.strip();
        RuleBroken.unless(text.length() <= MAX_LENGTH, "person.searchTooLong", Integer.toString(MAX_LENGTH));
        Optional<LocalDate> born = Optional.empty();
        Matcher date = DATE.matcher(text);
        if (date.find()) {
            born = TypedDay.read(date.group());
            text = born.isPresent() ? text.substring(0, date.start()) + " " + text.substring(date.end()) : text;
        }
        Optional<NhsNumber> number = Optional.empty();
        Matcher digits = DIGITS.matcher(text);
        if (digits.find()) {
            number = NhsNumber.parse(digits.group());
            RuleBroken.unless(number.isPresent(), "person.notAnNhsNumber", digits.group());
            text = text.substring(0, digits.start()) + " " + text.substring(digits.end());
        }
        List<String> names = names(text);
        boolean enough =
                number.isPresent() || born.isPresent() || names.stream().anyMatch(n -> n.length() >= SHORTEST_NAME);
        RuleBroken.unless(enough, "person.searchTooShort");
        return new PersonQuery(number.map(NhsNumber::digits).orElse(null), born.orElse(null), names);
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.UK).split("[\\s,]+", -1)) {
            if (!word.isEmpty() && names.size() < 2) {
                names.add(word);
            }
        }
        return names;
    }
}
