package org.alongside.measure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.alongside.measure.MeasurePeriod;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.Test;

/** A measure page begins with the last three whole months, and says at its field what is no period. */
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
    void whatIsNoPeriodIsSaidAtItsField() {
        assertThat(page("2026-01-01", "2026-01-01").faults()).isEmpty();
        assertThat(page("31-Dec-2026", "01-Jan-2026").faults())
                .containsExactly(Map.entry("to", "Enter a last day on or after the first one"));
        assertThat(page("tomorrow", "30-Feb-2026").faults())
                .as("both at once")
                .containsOnlyKeys("from", "to")
                .containsValue("Enter a day, for example 05-Apr-2026");
        assertThat(page("01-Jan-1885", "01-Jan-2026").faults()).containsOnlyKeys("from");
        assertThat(page("01-Jan-0026", "01-Jan-2026").faults()).containsOnlyKeys("from");
        assertThat(page("01-Jan-2026", "01-Jan-2999").faults()).containsOnlyKeys("to");
        assertThat(page("01-Jan-2000", "01-Jan-2026").faults())
                .containsExactly(Map.entry("to", "Ask for 20 years at most"));
        assertThat(page("01-Jan-2027", null).faults())
                .as("against the last day that is proposed")
                .containsOnlyKeys("to");
    }

    @Test
    void withAFaultItIsRefusedAtTheFieldAndNothingIsCounted() {
        ToldMessages told = new ToldMessages();
        PeriodPage page = Wiring.fill(page("31-Dec-2026", "01-Jan-2026"), told);
        assertThat(page.refused()).isTrue();
        assertThat(told.texts()).containsExactly("Enter a last day on or after the first one");
        assertThat(told.failed()).isTrue();
        assertThat(page(null, null).refused()).isFalse();
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
