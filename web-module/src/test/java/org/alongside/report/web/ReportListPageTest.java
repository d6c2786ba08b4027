package org.alongside.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.report.Audience;
import org.alongside.report.ReportFormat;
import org.alongside.report.ReportState;
import org.alongside.report.service.ReportRow;
import org.alongside.report.service.Reports;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.Test;

/** Asking for a report, and looking at it until it is there. */
class ReportListPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private final ToldMessages told = new ToldMessages();
    private final List<String> asked = new ArrayList<>();
    private ReportState state = ReportState.RUNNING;
    private final ReportListPage page = Wiring.wire(ReportListPage.class, told, new Reports() {
        @Override
        public List<ReportRow> own() {
            asked.add("own");
            return List.of(new ReportRow(
                    UUID.randomUUID(),
                    DAY,
                    DAY,
                    ReportFormat.PDF,
                    Audience.OUTSIDE,
                    state,
                    2,
                    8,
                    null,
                    Instant.EPOCH,
                    null));
        }

        @Override
        public UUID ask(LocalDate from, LocalDate to, ReportFormat format, Audience audience) {
            asked.add("ask " + from + " " + to + " " + format + " " + audience);
            return UUID.randomUUID();
        }
    });

    @Test
    void itLooksAgainUntilEveryReportHasEnded() {
        assertThat(page.waiting()).isTrue();
        assertThat(page.rows().get(0).percent()).isEqualTo(25);
        state = ReportState.READY;
        assertThat(page.waiting()).as("read once").isTrue();
        page.refresh();
        assertThat(page.waiting()).isFalse();
        assertThat(asked).containsExactly("own", "own");
    }

    @Test
    void askingSaysThatOneCanLeave() {
        page.setFrom(DAY);
        page.setTo(DAY.plusDays(20));
        page.setFormat("SPREADSHEET");
        page.setAudience("OUTSIDE");
        page.ask();
        assertThat(asked).containsExactly("ask 2026-11-01 2026-11-21 SPREADSHEET OUTSIDE");
        assertThat(told.texts()).first().asString().startsWith("The report is being made.");
        assertThat(told.redirected()).isEqualTo("/report/list.xhtml");
    }

    @Test
    void aFileThatThereIsNotIsNotAsked() {
        page.setFrom(DAY);
        page.setTo(DAY);
        page.setFormat("DOC");
        assertThatThrownBy(page::ask).isInstanceOf(NotFound.class);
        assertThat(page.formats()).containsExactly(ReportFormat.values());
        page.setFrom(null);
        page.ask();
        assertThat(asked).isEmpty();
        assertThat(List.of(page.getTo(), page.getFormat())).containsExactly(DAY, "DOC");
        assertThat(page.getFrom()).isNull();
    }
}
