package org.alongside.measure.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.exchange.service.TableCounts;
import org.alongside.measure.MeasurePeriod;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** A figure is the same whether its facts came with an extract or were entered on pages (measures.md). */
class EnteredMeasuresTest {

    private static final List<MonthlyMeasure> MONTHLY = List.of(
            CrisisResponse.MEASURE,
            HospitalMeasures.FOLLOW_UP,
            HospitalMeasures.READY,
            HospitalMeasures.READMISSION,
            Caseload.MEASURE);

    /** Hand-made for what no page lets happen: no ward at all, and a ward stay that outlasts the hospital spell. */
    private static final List<String> ON_NO_PAGE = List.of("EDGE033", "EDGE034");

    @Test
    void theEdgesGiveTheSameFiguresEitherWay() throws IOException {
        Path extract = without(ExtractFixture.resource("mhsds-edges.zip"));
        TestDatabase imported = TestDatabase.migrated();
        new ExtractFixture(imported.system()).load(extract);
        List<String> wanted = figures(imported);
        List<String> entered = figures(new EnteredTrust(extract).entered().database());
        assertThat(wanted).hasSizeGreaterThan(80);
        for (String figure : List.of("CCR119", "CCR120", "MHS79", "bedDays", "readmitted", "open")) {
            assertThat(wanted.toString()).as("there is something to compare").containsPattern(figure + "=[1-9]");
        }
        assertThat(entered).containsExactlyElementsOf(wanted);
    }

    /** A trust enters its care here and sends its monthly extract as before: what is the same counts once. */
    @Test
    void whatWasEnteredAndComesInAnExtractMovesNothing() throws IOException {
        Path extract = without(ExtractFixture.resource("mhsds-edges.zip"));
        TestDatabase database = new EnteredTrust(extract).entered().database();
        List<String> before = figures(database);
        ExtractFixture again = new ExtractFixture(database.system());
        Map<String, TableCounts> first = again.load(extract);
        assertThat(first.get("MHS101Referral").inserted())
                .as("it came under other identifiers")
                .isPositive();
        assertThat(figures(database)).containsExactlyElementsOf(before);
        again.load(extract)
                .forEach((file, counts) ->
                        assertThat(counts.unchanged()).as(file).isEqualTo(counts.read()));
        assertThat(figures(database)).containsExactlyElementsOf(before);
    }

    private static Path without(Path extract) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(extract.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                files.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Set<String> gone = new HashSet<>(ON_NO_PAGE);
        for (String file : List.of("MHS101Referral.csv", "MHS501HospProvSpell.csv")) {
            files.get(file).lines().filter(line -> mentions(line, gone)).forEach(line -> gone.add(line.split(",")[0]));
        }
        files.replaceAll((name, text) ->
                text.lines().filter(line -> !mentions(line, gone)).collect(Collectors.joining("\n", "", "\n")));
        return ExtractFixture.zip(files);
    }

    private static boolean mentions(String line, Set<String> any) {
        return Arrays.stream(line.split(",")).anyMatch(any::contains);
    }

    /** All seven measures, in words. */
    static List<String> figures(TestDatabase database) {
        MeasurePeriod half = new MeasurePeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
        List<MeasurePeriod> quarters = List.of(
                new MeasurePeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
                new MeasurePeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)));
        return database.system().withHandle(handle -> {
            UUID provider = handle.createQuery("select id from provider")
                    .mapTo(UUID.class)
                    .one();
            List<String> all = new ArrayList<>();
            MONTHLY.forEach(measure -> measure.rows(handle, provider, half, "").forEach(row -> all.add("" + row)));
            new DischargeLetters(handle, provider, half, "").rows().forEach(row -> all.add("" + row));
            quarters.forEach(quarter -> core34(handle, provider, quarter, all));
            return all;
        });
    }

    private static void core34(Handle handle, UUID provider, MeasurePeriod quarter, List<String> all) {
        new Core34(handle, provider, quarter, "").rows().forEach(row -> all.add(quarter + " " + row));
    }
}
