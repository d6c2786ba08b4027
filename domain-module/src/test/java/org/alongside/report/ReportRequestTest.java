package org.alongside.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;

/** A report is asked for whole months that have begun, and for two years of them at most. */
class ReportRequestTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static ReportRequest of(LocalDate from, LocalDate to) {
        return ReportRequest.of(from, to, ReportFormat.PDF, Audience.INSIDE, TODAY);
    }

    @Test
    void anyDaysAreWidenedToWholeMonths() {
        ReportRequest request = of(LocalDate.of(2026, 8, 17), LocalDate.of(2026, 10, 2));
        assertThat(request.period().from()).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(request.period().to()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(request.fileName()).isEqualTo("pathway-2026-08-to-2026-10.pdf");
    }

    @Test
    void theMonthThatGoesOnCanBeAskedForAndTheNextCannot() {
        assertThat(of(TODAY, TODAY).period().to()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThatThrownBy(() -> of(TODAY, LocalDate.of(2026, 12, 1)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("report.notBegun");
        assertThatThrownBy(() -> of(TODAY, TODAY.minusDays(1))).hasMessageContaining("report.endsBeforeItBegins");
    }

    @Property
    void twoYearsAtMost(@ForAll @IntRange(min = 1, max = 60) int months) {
        LocalDate first = YearMonth.from(TODAY).minusMonths(months - 1L).atDay(1);
        if (months <= ReportRequest.MOST_MONTHS) {
            assertThat(of(first, TODAY).period().months()).hasSize(months);
        } else {
            assertThatThrownBy(() -> of(first, TODAY)).hasMessageContaining("report.tooLong[24]");
        }
    }

    @Test
    void everyFormatSaysWhatItIs() {
        for (ReportFormat format : ReportFormat.values()) {
            assertThat(ReportFormat.of(format.name())).contains(format);
            assertThat(format.title()).isNotBlank();
            assertThat(format.contentType()).startsWith("application/");
            assertThat(ReportRequest.of(TODAY, TODAY, format, Audience.OUTSIDE, TODAY)
                            .fileName())
                    .endsWith("-for-outside." + format.extension());
        }
        assertThat(ReportFormat.of("DOC")).isEmpty();
    }

    @Test
    void onlyWhatEndedIsEnded() {
        assertThat(ReportState.READY.ended()).isTrue();
        assertThat(ReportState.FAILED.ended()).isTrue();
        assertThat(ReportState.QUEUED.ended()).isFalse();
        assertThat(ReportState.RUNNING.ended()).isFalse();
    }
}
