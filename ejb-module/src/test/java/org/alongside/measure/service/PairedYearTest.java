package org.alongside.measure.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** A year of care that was entered here, and the same year in an extract that has no times. */
class PairedYearTest {

    private static final List<String> ENTERED =
            List.of("referral", "care_contact", "joint_meeting", "hospital_spell", "ward_stay");

    private static final List<String> TIMES = List.of(
            "ReferralRequestReceivedTime",
            "CareContTime",
            "MeetingTime",
            "StartTimeHospProvSpell",
            "StartTimeWardStay");

    private final TestDatabase database = TestDatabase.migrated();

    @Test
    void noFigureMovesAndFewDecisionsAreLeft() throws IOException {
        Path sample = ExtractFixture.resource("mhsds-sample.zip");
        ExtractFixture extracts = new ExtractFixture(database.system());
        extracts.load(sample);
        List<String> before = EnteredMeasuresTest.figures(database);
        database.system().useHandle(PairedYearTest::asIfEntered);
        extracts.load(withoutTimes(sample));
        assertThat(EnteredMeasuresTest.figures(database)).containsExactlyElementsOf(before);
        for (String table : ENTERED) {
            assertThat(count("select count(*) from " + table + " where entered_by is null"))
                    .as(table)
                    .isZero();
        }
        assertThat(count("select count(*) from pair where state = 'PAIRED'")).isEqualTo(28_932);
        assertThat(count("select count(*) from pair where state = 'LIKELY'"))
                .as("two of one kind on one day")
                .isEqualTo(274);
    }

    private long count(String sql) {
        return database.system()
                .withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }

    /** What the extract brought becomes what somebody entered, under identifiers of ours. */
    private static void asIfEntered(Handle handle) {
        for (String table : ENTERED) {
            handle.execute(
                    "update " + table + " set entered_by = 'Somebody', entered_at = now(), local_id = new_local_id()");
        }
    }

    private static Path withoutTimes(Path extract) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(extract.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                files.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        files.replaceAll((name, text) -> name.endsWith(".csv") ? withoutTimes(text) : text);
        return ExtractFixture.zip(files);
    }

    /** Under another name nobody reads the column. */
    private static String withoutTimes(String text) {
        int header = text.indexOf('\n');
        String names = text.substring(0, header);
        for (String time : TIMES) {
            names = names.replace(time, "Not" + time);
        }
        return names + text.substring(header);
    }
}
