package org.alongside.person.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.person.service.MayBe;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Show;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ages and numbers as the CUI guidance has them, and what tells two people apart. */
class ShowPersonTest {

    private final BusinessClock clock = new BusinessClock();
    private final ShowPerson show = new ShowPerson(new Show(clock), clock);

    @BeforeEach
    void now() {
        clock.moveTo(Instant.parse("2026-06-10T12:00:00Z"));
    }

    @Test
    void ageIsInWholeYearsAndEndsWithDeath() {
        LocalDate birth = LocalDate.of(1945, 7, 14);
        assertThat(show.born(birth, null)).isEqualTo("14-Jul-1945 (80y)");
        assertThat(show.born(birth, LocalDate.of(2000, 7, 14))).isEqualTo("14-Jul-1945 (55y)");
        assertThat(show.born(null, null)).isEqualTo("Not Known");
    }

    @Test
    void numbersAreInGroupsAndMissingOnesAreWords() {
        assertThat(show.nhsNumber("9990000018")).isEqualTo("999 000 0018");
        assertThat(show.nhsNumber(null)).isEqualTo("Not Known");
    }

    @Test
    void whoeverMayBeMeantIsNamedWithTheDayOfTheirDeath() {
        LocalDate born = LocalDate.of(1955, 5, 5);
        assertThat(show.somebody("DOE, Derek", born, LocalDate.of(2026, 11, 27), "9990000018"))
                .isEqualTo("DOE, Derek, died 27-Nov-2026, born 05-May-1955 (71y), NHS No. 999 000 0018");
        assertThat(show.somebody("DOE, Derek", born, null, null)).doesNotContain("died");
        MayBe died = new MayBe(
                UUID.randomUUID(),
                true,
                null,
                false,
                true,
                "Doe",
                "Derek",
                null,
                born,
                LocalDate.of(2026, 9, 1),
                null,
                null,
                null,
                null,
                null);
        assertThat(show.alike(died)).contains("died 01-Sep-2026");
    }
}
