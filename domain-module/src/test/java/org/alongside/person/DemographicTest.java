package org.alongside.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What staff type is read as it is kept, or refused with a reason. */
class DemographicTest {

    @ParameterizedTest
    @CsvSource({
        "GIVEN_NAME, '  Amina   Rose ', Amina Rose",
        "BIRTH_DATE, 5/4/1985, 1985-04-05",
        "BIRTH_DATE, 05-Apr-1985, 1985-04-05",
        "DEATH_DATE, 2026-11-01, 2026-11-01",
        "NHS_NUMBER, 999 000 0018, 9990000018",
        "GENDER, X, X",
        "POSTCODE, l11aa, L1 1AA",
        "POSTCODE, 'ZZ99\u00A03VZ', ZZ99 3VZ",
        "POSTCODE, bf12ay, BF1 2AY",
        "POSTCODE, gir0aa, GIR 0AA",
        "POSTCODE, ascn1zz, ASCN 1ZZ",
        "POSTCODE, FIQQ 1ZZ, FIQQ 1ZZ",
        "POSTCODE, 'sw1a 2aa', SW1A 2AA",
        "PHONE, '(01632) 960-001', 01632 960 001",
        "PHONE, '+44 1632 960001 ext 12', +44 1632 960001 ext 12",
        "PHONE, '01632 960001; 07700 900321', 01632 960001; 07700 900321",
        "PHONE, '(01632) 960001,07700-900321 ; ; 01632 960001', 01632 960001; 07700 900321",
        "PHONE, ';', ''",
        "EMAIL, a@b.example, a@b.example",
        "ADDRESS, '', ''"
    })
    void itIsReadAsItIsKept(Demographic field, String typed, String kept) {
        assertThat(field.read(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "BIRTH_DATE, 31/2/1985, person.notADay",
        "NHS_NUMBER, 999 000 0019, person.notAnNhsNumber",
        "GENDER, Q, person.notAGender",
        "POSTCODE, nowhere, person.notAPostcode",
        "PHONE, ring me, person.notAPhone",
        "PHONE, 01632 960001; ring me, person.notAPhone",
        "EMAIL, a@b, person.notAnEmail"
    })
    void whatItCannotBeIsRefused(Demographic field, String typed, String key) {
        assertThatThrownBy(() -> field.read(typed))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining(key);
    }

    /** The database takes no NUL, and nobody types a bell. */
    @Test
    void signsThatControlAMachineAreBlanks() {
        assertThat(Demographic.FAMILY_NAME.read("Test\u0000case\u0007")).isEqualTo("Test case");
        assertThat(Demographic.ADDRESS.read("\u001B1 High\tStreet\r\nLiverpool"))
                .isEqualTo("1 High Street Liverpool");
        assertThat(Demographic.GIVEN_NAME.read("\u0000")).isEmpty();
        assertThat(Demographic.GIVEN_NAME.read("Mary \u200B Ann")).isEqualTo("Mary Ann");
        assertThat(PersonQuery.parse("ab\u0000cd", LocalDate.of(2026, 11, 28)).words())
                .containsExactly("ab", "cd");
    }

    @Test
    void nothingIsLongerThanItsColumnIsMeantFor() {
        assertThatThrownBy(() -> Demographic.FAMILY_NAME.read("x".repeat(201)))
                .hasMessageContaining("person.valueTooLong");
    }

    @Test
    void oneNumberIsNotSeveral() {
        assertThat(Demographic.number("01632-960001")).isEqualTo("01632 960001");
        assertThat(Demographic.number(" ")).isEmpty();
        assertThatThrownBy(() -> Demographic.number("01632 960001; 07700 900321"))
                .hasMessageContaining("person.notAPhone");
        assertThatThrownBy(() -> Demographic.number(";")).hasMessageContaining("person.notAPhone");
    }

    /** As long as what an extract brings, which somebody may have to correct. */
    @Test
    void anAddressAndNumbersAreAsLongAsAnExtractBringsThem() {
        String numbers =
                IntStream.range(0, 35).mapToObj(i -> "01632 9600" + (10 + i)).collect(Collectors.joining("; "));
        assertThat(Demographic.PHONE.read(numbers)).isEqualTo(numbers);
        assertThat(Demographic.ADDRESS.read("x".repeat(500))).hasSize(500);
        assertThatThrownBy(() -> Demographic.ADDRESS.read("x".repeat(501))).hasMessageContaining("person.valueTooLong");
    }

    @Property
    void readingTwiceChangesNothingMore(@ForAll Demographic field, @ForAll @StringLength(max = 40) String typed) {
        try {
            String kept = field.read(typed);
            assertThat(field.read(kept)).isEqualTo(kept);
        } catch (RuleBroken refused) {
            assertThat(refused.messageKey()).startsWith("person.");
        }
    }

    @Test
    void eachKnowsItsColumnAndItsWords() {
        assertThat(Demographic.NHS_NUMBER.column()).isEqualTo("nhs_number");
        assertThat(Demographic.NHS_NUMBER.label()).isEqualTo("NHS No.");
        assertThat(Demographic.values())
                .filteredOn(Demographic::isDay)
                .containsExactly(Demographic.BIRTH_DATE, Demographic.DEATH_DATE);
    }

    @Test
    void whatStaffEnteredIsKeptAsColumns() {
        EnteredColumn column = new EnteredColumn();
        String kept = column.convertToDatabaseColumn(java.util.Set.of(Demographic.PHONE, Demographic.FAMILY_NAME));
        assertThat(kept).isEqualTo("family_name,phone");
        assertThat(column.convertToEntityAttribute(kept)).containsExactly(Demographic.FAMILY_NAME, Demographic.PHONE);
        assertThat(column.convertToDatabaseColumn(null)).isEmpty();
        assertThat(column.convertToEntityAttribute("")).isEmpty();
        assertThat(column.convertToEntityAttribute(null)).isEmpty();
    }
}
