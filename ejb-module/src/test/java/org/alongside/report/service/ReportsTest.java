package org.alongside.report.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.alongside.access.StandardRole;
import org.alongside.access.service.Principals;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.Permission;
import org.alongside.gate.service.AccessDenied;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.measure.FigureValue;
import org.alongside.measure.Measure;
import org.alongside.measure.Series;
import org.alongside.measure.Trend;
import org.alongside.measure.service.MeasureQuery;
import org.alongside.measure.service.Measures;
import org.alongside.measure.service.Phases;
import org.alongside.measure.service.Trends;
import org.alongside.report.Audience;
import org.alongside.report.ReportFormat;
import org.alongside.report.ReportState;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.PdfRules;
import org.alongside.shared.service.TestDatabase;
import org.alongside.shared.service.Wiring;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report is made in the background with what its asker may see, is theirs alone, and survives a killed server. */
class ReportsTest {

    private static final LocalDate FROM = LocalDate.of(2026, 11, 1);
    private static final LocalDate TO = LocalDate.of(2026, 11, 30);

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final Reports reports = transactions.service(Reports.class);
    private final ReportSteps steps = transactions.service(ReportSteps.class);
    private final Measures measures = transactions.service(Measures.class);
    private final Trends trends = transactions.service(Trends.class, measures, transactions.service(Phases.class));
    private final ReportContents contents = Wiring.wire(ReportContents.class, figuresApart(), trendsApart());
    private final Principal supervisor = trust.member("Sue Perrin", StandardRole.SUPERVISOR, "CRT");
    private final Principal other = trust.member("Omar Vance", StandardRole.SUPERVISOR, "CRT");

    @TempDir
    private Path folder;

    @BeforeEach
    void now() {
        for (Principal who : List.of(supervisor, other)) {
            database.system()
                    .useHandle(h -> h.execute(
                            "insert into account (id, username, display_name, password_hash) values (?, ?, ?, 'x')",
                            who.account(),
                            who.name(),
                            who.displayName()));
        }
        transactions.clock().moveTo(Instant.parse("2026-11-22T12:00:00Z"));
    }

    private UUID asked(ReportFormat format) {
        return asked(format, Audience.INSIDE);
    }

    private UUID asked(ReportFormat format, Audience audience) {
        return transactions.as(supervisor, () -> reports.ask(FROM, TO, format, audience));
    }

    private List<ReportRow> own(Principal who) {
        return transactions.as(who, reports::own);
    }

    private Measures figuresApart() {
        return new Measures() {
            @Override
            public List<FigureValue> figures(Measure measure, MeasureQuery query) {
                return transactions.as(transactions.user().principal(), () -> measures.figures(measure, query));
            }
        };
    }

    private Trends trendsApart() {
        return new Trends() {
            @Override
            public Trend of(Series series, MeasureQuery query) {
                return transactions.as(transactions.user().principal(), () -> trends.of(series, query));
            }
        };
    }

    /** Each step in a transaction of its own and each service with its check, as in the server. */
    private void work(Principal asker) {
        CurrentUser user = transactions.user();
        ReportSteps apart = new ReportSteps() {
            @Override
            public Optional<ReportClaim> claim() {
                return transactions.as(user.principal(), steps::claim);
            }

            @Override
            public void progress(UUID id, int done) {
                transactions.run(user.principal(), () -> steps.progress(id, done));
            }

            @Override
            public void ready(UUID id, byte[] file) {
                transactions.run(user.principal(), () -> steps.ready(id, file));
            }

            @Override
            public void failed(UUID id, String why) {
                transactions.run(user.principal(), () -> steps.failed(id, why));
            }
        };
        ReportContents checked = new ReportContents() {
            @Override
            Report of(ReportClaim claim, IntConsumer progress) {
                if (!user.may(Permission.SEE_MEASURES)) {
                    throw new AccessDenied(Permission.SEE_MEASURES, true);
                }
                return contents.of(claim, progress);
            }
        };
        Principals principals = new Principals() {
            @Override
            public Optional<Principal> ofAccount(UUID account) {
                return Optional.of(asker);
            }
        };
        Wiring.wire(ReportWorker.class, apart, checked, user, principals).work();
    }

    private byte[] downloaded(UUID id) {
        return transactions
                .<Reports.ReportFile>as(supervisor, () -> reports.download(id))
                .bytes();
    }

    @Test
    void aDocumentIsMadeThatCanBeArchivedAndReadAloud() throws Exception {
        UUID id = asked(ReportFormat.PDF);
        assertThat(own(supervisor)).extracting(ReportRow::state).containsExactly(ReportState.QUEUED);
        work(supervisor);
        assertThat(own(supervisor)).extracting(ReportRow::percent).containsExactly(100);
        byte[] pdf = downloaded(id);
        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            for (Measure measure : Measure.values()) {
                assertThat(text).contains(measure.title());
            }
            assertThat(text).contains("01-Nov-2026 to 30-Nov-2026", "Team and month", "CRT 2026-11");
            assertThat(text).containsPattern("Criteria\\s+met").doesNotContainPattern("[A-Z]+_[A-Z]+");
        }
        assertThat(PdfRules.broken(pdf)).isEmpty();
    }

    @Test
    void aSpreadsheetHasASheetForEachMeasureAndNumbersInIt() throws Exception {
        UUID id = asked(ReportFormat.SPREADSHEET);
        work(supervisor);
        Map<String, String> parts = unzipped(downloaded(id));
        for (Measure measure : Measure.values()) {
            assertThat(parts.get("xl/workbook.xml")).contains("name=\"" + measure.id() + "\"");
        }
        assertThat(parts.get("xl/worksheets/sheet3.xml")).containsPattern("<c r=\"C2\"[^>]*><v>\\d+</v></c>");
        assertThat(transactions
                        .<Reports.ReportFile>as(supervisor, () -> reports.download(id))
                        .name())
                .isEqualTo("pathway-2026-11-to-2026-11.xlsx");
    }

    /** The same trust of three people, for its own supervisor and for whoever is outside. */
    @Test
    void aReportForOutsideHasNoSmallNumber() throws Exception {
        UUID inside = asked(ReportFormat.PDF);
        UUID outside = asked(ReportFormat.PDF, Audience.OUTSIDE);
        work(supervisor);
        work(supervisor);
        assertThat(caseload(inside)).contains("CRT 2026-11 2");
        assertThat(caseload(outside)).contains("CRT 2026-11 *", "For outside the trust");
        assertThat(transactions
                        .<Reports.ReportFile>as(supervisor, () -> reports.download(outside))
                        .name())
                .isEqualTo("pathway-2026-11-to-2026-11-for-outside.pdf");
    }

    private String caseload(UUID report) throws IOException {
        try (var document = Loader.loadPDF(downloaded(report))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private Map<String, String> unzipped(byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("report.xlsx"), zip);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile in = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                parts.put(entry.getName(), new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void itIsTheirsAlone() {
        UUID id = asked(ReportFormat.PDF);
        work(supervisor);
        assertThat(own(other)).isEmpty();
        assertThatThrownBy(() -> transactions.as(other, () -> reports.download(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.as(supervisor, () -> reports.download(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoeverMayNoLongerSeeMeasuresGetsNone() {
        asked(ReportFormat.PDF);
        work(trust.member("Sue Perrin", StandardRole.CARE_COORDINATOR, "CRT"));
        assertThat(own(supervisor))
                .extracting(ReportRow::state, ReportRow::error)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ReportState.FAILED, "You may no longer see the measures."));
    }

    @Test
    void whatAKilledServerLeftIsTakenAgainAndOnlyThen() {
        UUID id = asked(ReportFormat.SPREADSHEET);
        assertThat(transactions.as(Principal.SYSTEM, steps::claim)).isPresent();
        transactions.run(Principal.SYSTEM, () -> steps.progress(id, 3));
        assertThat(own(supervisor)).extracting(ReportRow::done).containsExactly(3);
        work(supervisor);
        assertThat(own(supervisor)).extracting(ReportRow::state).containsExactly(ReportState.RUNNING);
        database.system().useHandle(h -> h.execute("update report set leased_until = now() - interval '1 second'"));
        work(supervisor);
        assertThat(own(supervisor)).extracting(ReportRow::state).containsExactly(ReportState.READY);
    }

    @Test
    void afterThirtyDaysItIsForgotten() {
        asked(ReportFormat.PDF);
        database.system().useHandle(h -> h.execute("update report set created_at = now() - interval '31 days'"));
        asked(ReportFormat.PDF);
        transactions.run(Principal.SYSTEM, steps::forget);
        assertThat(own(supervisor)).hasSize(1);
    }
}
