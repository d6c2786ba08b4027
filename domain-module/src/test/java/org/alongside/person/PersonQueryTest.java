package org.alongside.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonQueryTest {

    private static PersonQuery parse(String typed) {
        return PersonQuery.parse(typed, LocalDate.of(2026, 11, 28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990000018", "999 000 0018", "999-000-0018", " 99 90 00 00 18 "})
    void numberIsReadInAnySpacing(String typed) {
        assertThat(parse(typed).nhsNumber()).isEqualTo("9990000018");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1985-04-05", "05-Apr-1985", "5/4/1985", "05.04.1985", "5 April 1985"})
    void birthDateIsReadAsStaffTypeIt(String typed) {
        assertThat(parse(typed).born()).containsExactly(LocalDate.of(1985, 4, 5));
    }

    @Test
    void namesAreAllWordsAsTheyStand() {
        PersonQuery query = parse("GARCÍA LÓPEZ, María José (Ms) 05-Apr-1985");
        assertThat(query.names()).containsExactly("GARCÍA", "LÓPEZ", "María", "José");
        assertThat(query.words()).containsExactly("garcia", "lopez", "maria", "jose");
        assertThat(query.born()).containsExactly(LocalDate.of(1985, 4, 5));
        assertThat(parse("O’Brien").words()).containsExactly("obrien");
        assertThat(parse("Dr").words()).as("it may be a name").containsExactly("dr");
    }

    @Test
    void twoDigitsOfAYearMeanEveryYearThatHasBeen() {
        assertThat(parse("11/01/75").born()).containsExactly(LocalDate.of(1975, 1, 11));
        assertThat(parse("11-Jan-20").born()).containsExactly(LocalDate.of(1920, 1, 11), LocalDate.of(2020, 1, 11));
        assertThat(parse("29/02/00 smith").born())
                .as("1900 had no such day")
                .containsExactly(LocalDate.of(2000, 2, 29));
    }

    /** The number of somebody and a telephone number without its 0 look alike where the check digit fits. */
    @Test
    void tenDigitsThatCanBeEitherAreLookedUpAsBoth() {
        PersonQuery either = parse("smith 7700900000");
        assertThat(either.nhsNumber()).isEqualTo("7700900000");
        assertThat(either.phone()).isEqualTo("07700900000");
        assertThat(either.readings())
                .extracting(PersonQuery::nhsNumber, PersonQuery::phone, PersonQuery::words)
                .containsExactly(
                        tuple("7700900000", null, List.of("smith")), tuple(null, "07700900000", List.of("smith")));
        PersonQuery one = parse("9990000018");
        assertThat(one.phone()).isNull();
        assertThat(one.readings()).containsExactly(one);
        assertThat(parse("0770 0900 321").nhsNumber()).isNull();
        assertThatThrownBy(() -> parse("9990000019")).hasMessageContaining("person.notAnNhsNumber");
    }

    @ParameterizedTest
    @CsvSource({
        "Smyth, smt",
        "SMITH, smt",
        "Kathryn, ktrn",
        "Catherine, ktrn",
        "Anna, An",
        "O'Hara, Ar",
        "Whyte, Wt",
    })
    void aWordIsLookedUpBySoundToo(String typed, String sound) {
        assertThat(parse(typed).sounds()).containsExactly(sound);
    }

    @Test
    void aYearNarrowsNames() {
        PersonQuery query = parse("smith 1998");
        assertThat(query.year()).isEqualTo(Year.of(1998));
        assertThat(query.words()).containsExactly("smith");
        assertThatThrownBy(() -> parse("1998")).hasMessageContaining("person.yearAlone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/1975",
                "smith 31/02/1975",
                "30.02.75",
                "1975-13-01",
                "32 1 1975",
                "1/13/1975",
                "31-Feb-1975",
                "31 February 1975"
            })
    void aDayThatIsNoneIsSaid(String typed) {
        assertThatThrownBy(() -> parse(typed)).hasMessageContaining("person.noSuchDay");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"07700 900321", "+44 7700 900321", "tel:+447700900321", "0044 (0)7700-900321", "07700‑900 321"})
    void aTelephoneNumberIsReadInAnySpacing(String typed) {
        assertThat(parse(typed).phone()).isEqualTo("07700900321");
        assertThat(parse(typed).nhsNumber()).isNull();
    }

    @Test
    void tenDigitsMayBeEither() {
        assertThat(parse("7700900323").phone()).isEqualTo("07700900323");
        assertThat(parse("9990000018").phone()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000", "1111111111", "777 777 7777", "9999999999"})
    void tenEqualDigitsAreNoNumberOfAnybody(String typed) {
        assertThat(NhsNumber.parse(typed)).isEmpty();
    }

    @Test
    void tooLittleOrTooMuchIsRefusedWithAReason() {
        assertThatThrownBy(() -> parse("a")).hasMessageContaining("person.searchTooShort");
        assertThatThrownBy(() -> parse("x".repeat(10_000))).hasMessageContaining("person.searchTooLong");
        assertThatThrownBy(() -> parse("999 000 0019")).hasMessageContaining("person.notAnNhsNumber");
    }

    @Property
    void anyTextIsReadOrRefusedByARule(@ForAll @StringLength(max = 200) String typed) {
        try {
            assertThat(parse(typed).words()).doesNotContain("");
        } catch (RuleBroken refused) {
            assertThat(refused.messageKey()).startsWith("person.");
        }
    }
}
