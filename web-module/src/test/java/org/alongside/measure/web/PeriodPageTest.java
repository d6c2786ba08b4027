package org.alongside.measure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.alongside.measure.MeasurePeriod;
import org.junit.jupiter.api.Test;

/** A measure page falls back to the last three whole months and puts reversed dates right. */
class PeriodPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static PeriodPage page(String from, String to) {
        PeriodPage page = new PeriodPage() {
            @Override
            protected LocalDate today() {
                return TODAY;
            }
        };
        page.setFrom(from);
        page.setTo(to);
        return page;
    }

    @Test
    void withoutDatesItIsTheLastThreeWholeMonths() {
        assertThat(page(null, "").period())
                .isEqualTo(new MeasurePeriod(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 10, 31)));
    }

    @Test
    void datesAreReadAsStaffTypeThem() {
        assertThat(page("01-Jan-2026", "31/3/2026").period())
                .isEqualTo(new MeasurePeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));
    }

    @Test
    void reversedDatesAreTurnedRound() {
        assertThat(page("2026-03-31", "2026-01-01").period())
                .isEqualTo(new MeasurePeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));
    }

    @Test
    void aTeamThatIsEmptyIsNone() {
        PeriodPage page = page(null, null);
        page.setTeam("");
        assertThat(page.query().team()).isNull();
        page.setTeam("CRTN");
        assertThat(page.query().team()).isEqualTo("CRTN");
    }
}
