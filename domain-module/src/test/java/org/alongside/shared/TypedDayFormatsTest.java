package org.alongside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Every day of two hundred years is read back from each form in which staff type it. */
class TypedDayFormatsTest {

    private static final List<String> FORMS = List.of(
            "uuuu-MM-dd",
            "dd-MMM-uuuu",
            "d MMM uuuu",
            "d MMMM uuuu",
            "d/M/uuuu",
            "dd/MM/uuuu",
            "dd.MM.uuuu",
            "d-M-uuuu");

    @Property(tries = 5000)
    void everyFormOfADayIsThatDay(@ForAll @IntRange(min = 0, max = 73_000) int offset) {
        LocalDate day = LocalDate.of(1900, 1, 1).plusDays(offset);
        for (String form : FORMS) {
            String typed = DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(day);
            assertThat(TypedDay.read(typed)).as(typed).hasValue(day);
            assertThat(TypedDay.read(typed.toUpperCase(Locale.ENGLISH)))
                    .as(typed)
                    .hasValue(day);
        }
    }

    @Property
    void theDayAlwaysComesFirst(
            @ForAll @IntRange(min = 13, max = 28) int day, @ForAll @IntRange(min = 1, max = 12) int month) {
        assertThat(TypedDay.read(month + "/" + day + "/2026")).isEmpty();
        assertThat(TypedDay.read(day + "/" + month + "/2026")).hasValue(LocalDate.of(2026, month, day));
    }
}
