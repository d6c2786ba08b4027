package org.alongside.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonQueryTest {

    @ParameterizedTest
    @ValueSource(strings = {"9990000018", "999 000 0018", "999-000-0018", " 99 90 00 00 18 "})
    void numberIsReadInAnySpacing(String typed) {
        assertThat(PersonQuery.parse(typed).nhsNumber()).isEqualTo("9990000018");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1985-04-05", "05-Apr-1985", "5/4/1985", "05.04.1985", "5 April 1985"})
    void birthDateIsReadAsStaffTypeIt(String typed) {
        assertThat(PersonQuery.parse(typed).born()).isEqualTo(LocalDate.of(1985, 4, 5));
    }

    @Test
    void namesAreTheFirstTwoWordsInLowerCase() {
        PersonQuery query = PersonQuery.parse("Ahmed, Beth 05-Apr-1985");
        assertThat(query.names()).isEqualTo(List.of("ahmed", "beth"));
        assertThat(query.born()).isEqualTo(LocalDate.of(1985, 4, 5));
    }

    @Test
    void tooLittleOrTooMuchIsRefusedWithAReason() {
        assertThatThrownBy(() -> PersonQuery.parse("a")).hasMessageContaining("person.searchTooShort");
        assertThatThrownBy(() -> PersonQuery.parse("x".repeat(10_000))).hasMessageContaining("person.searchTooLong");
        assertThatThrownBy(() -> PersonQuery.parse("999 000 0019")).hasMessageContaining("person.notAnNhsNumber");
    }

    @Property
    void anyTextIsReadOrRefusedByARule(@ForAll @StringLength(max = 200) String typed) {
        try {
            assertThat(PersonQuery.parse(typed).names()).hasSizeLessThanOrEqualTo(2);
        } catch (RuleBroken refused) {
            assertThat(refused.messageKey()).startsWith("person.");
        }
    }
}
