package org.alongside.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A number, a birth date and names are told apart in one search box, in whatever order and spacing. */
class PersonQueryFormsTest {

    /** Somebody's title is no name of theirs. */
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev");

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('\'', 'é')
                .ofMinLength(2)
                .ofMaxLength(12)
                .filter(name -> name.replace("'", "").length() > 1 && !TITLES.contains(name));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.integers()
                .between(0, 999_999)
                .map("999%06d"::formatted)
                .flatMap(nine -> Arbitraries.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
                        .map(nine::concat))
                .filter(NhsNumber::valid);
    }

    @Property
    void numberDateAndNamesInAnyOrder(
            @ForAll("names") String family,
            @ForAll("names") String given,
            @ForAll("numbers") String number,
            @ForAll @IntRange(min = 0, max = 40_000) int born,
            @ForAll boolean numberFirst) {
        LocalDate day = LocalDate.of(1915, 1, 1).plusDays(born);
        String date = DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH).format(day);
        String spaced = new NhsNumber(number).spaced();
        String typed = numberFirst
                ? spaced + " " + family + " " + given + " " + date
                : family + ", " + given + "  " + date + " " + spaced;
        PersonQuery query = PersonQuery.parse(typed, LocalDate.of(2026, 11, 28));
        assertThat(query.nhsNumber()).isEqualTo(number);
        assertThat(query.born()).containsExactly(day);
        assertThat(query.names()).isEqualTo(List.of(family, given));
    }

    @Property
    void spacesAndDashesInANumberChangeNothing(
            @ForAll("numbers") String number, @ForAll @IntRange(min = 1, max = 8) int at, @ForAll boolean dash) {
        String typed = number.substring(0, at) + (dash ? "-" : " ") + number.substring(at);
        assertThat(PersonQuery.parse(typed, LocalDate.of(2026, 11, 28)).nhsNumber())
                .isEqualTo(number);
        assertThat(NhsNumber.parse(typed)).hasValue(new NhsNumber(number));
        assertThat(new NhsNumber(number).spaced().replace(" ", "")).isEqualTo(number);
    }
}
