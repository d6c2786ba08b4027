package org.alongside.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A backup says what it holds, and what is missing is named table by table. */
class ManifestTest {

    private static final Instant AT = Instant.parse("2026-11-25T03:00:00Z");

    private static Manifest of(Map<String, Long> rows) {
        return new Manifest(AT, "029", "PostgreSQL 17.2", "ab12", tables(rows, ""));
    }

    /** A backup of an earlier version, which counted only. */
    private static Manifest counted(Map<String, Long> rows) {
        return new Manifest(AT, "029", "PostgreSQL 17.2", "ab12", tables(rows, null));
    }

    private static SortedMap<String, TableContents> tables(Map<String, Long> rows, @Nullable String salt) {
        SortedMap<String, TableContents> tables = new TreeMap<>();
        rows.forEach((table, count) ->
                tables.put(table, new TableContents(count, salt == null ? null : count + table + salt)));
        return tables;
    }

    private static Properties throughAFile(Properties properties) {
        try {
            StringWriter out = new StringWriter();
            properties.store(out, null);
            Properties read = new Properties();
            read.load(new StringReader(out.toString()));
            return read;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Property
    void whatIsWrittenIsWhatIsRead(@ForAll @NotEmpty Map<@AlphaChars @NotEmpty String, @LongRange(min = 0) Long> rows) {
        Manifest manifest = of(rows);
        assertThat(Manifest.from(throughAFile(manifest.toProperties()))).isEqualTo(manifest);
        assertThat(Manifest.from(throughAFile(counted(rows).toProperties()))).isEqualTo(counted(rows));
        assertThat(manifest.differences(tables(rows, ""))).isEmpty();
        assertThat(manifest.losses(rows)).isEmpty();
    }

    @Property
    void oneRowLessIsALossAndOneMoreIsADifferenceOnly(
            @ForAll @NotEmpty Map<@AlphaChars @NotEmpty String, @LongRange(min = 1, max = 1000) Long> rows) {
        String table = rows.keySet().iterator().next();
        Map<String, Long> fewer = new HashMap<>(rows);
        fewer.merge(table, -1L, Long::sum);
        Map<String, Long> more = new HashMap<>(rows);
        more.merge(table, 1L, Long::sum);
        assertThat(of(rows).losses(fewer)).hasSize(1);
        assertThat(of(rows).differences(tables(fewer, ""))).hasSize(1);
        assertThat(of(rows).losses(more)).isEmpty();
        assertThat(of(rows).differences(tables(more, ""))).hasSize(1);
    }

    @Test
    void aTableThatIsGoneOrNewIsNamed() {
        Manifest manifest = of(Map.of("person", 1500L, "referral", 2518L));
        assertThat(manifest.total()).isEqualTo(4018);
        assertThat(manifest.differences(tables(Map.of("person", 1500L, "rota", 3L), "")))
                .isEqualTo(List.of(
                        "The table referral has 0 rows; the backup says 2518.",
                        "The table rota has 3 rows; the backup says 0."));
        assertThat(manifest.losses(Map.of("person", 1499L, "referral", 2518L, "rota", 3L)))
                .isEqualTo(List.of("The table person has 1499 rows; the backup says 1500."));
    }

    @Test
    void asManyRowsThatSayOtherwiseAreADifference() {
        Map<String, Long> rows = Map.of("person", 1500L, "referral", 2518L);
        SortedMap<String, TableContents> found = tables(rows, "");
        found.put("referral", new TableContents(2518, "another"));
        assertThat(of(rows).differences(found))
                .isEqualTo(
                        List.of("The table referral has as many rows as the backup says, and something else in them."));
        assertThat(of(rows).changed(found)).containsExactly("referral");
        assertThat(of(rows).losses(rows)).isEmpty();
        assertThat(counted(rows).differences(found))
                .as("it does not say what was in them")
                .isEmpty();
        assertThat(of(rows).saysContents()).isTrue();
        assertThat(counted(rows).saysContents()).isFalse();
    }

    @Test
    void aTableWithoutAChecksumAmongOthersIsNamed() {
        Properties properties = of(Map.of("person", 1L, "referral", 2L)).toProperties();
        properties.remove("contents.referral");
        assertThatThrownBy(() -> Manifest.from(properties))
                .isInstanceOf(NotABackup.class)
                .hasMessageContaining("it does not say contents.referral");
    }

    @Test
    void noTableHasFewerThanNoRows() {
        assertThatThrownBy(() -> new TableContents(-1, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsLeftOutIsNoLoss() {
        Manifest manifest = of(Map.of("person", 1500L, "draft", 3L));
        assertThat(manifest.without(Set.of("draft", "rota")).losses(Map.of("person", 1499L)))
                .isEqualTo(List.of("The table person has 1499 rows; the backup says 1500."));
        assertThat(manifest.losses(Map.of("person", 1499L))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"takenAt", "schemaVersion", "server", "sha256"})
    void aLineThatIsMissingIsNamed(String line) {
        Properties properties = of(Map.of("person", 1L)).toProperties();
        properties.remove(line);
        assertThatThrownBy(() -> Manifest.from(properties))
                .isInstanceOf(NotABackup.class)
                .hasMessage("This is no backup that can be read: it does not say " + line + ".");
    }

    @ParameterizedTest
    @CsvSource({"takenAt,yesterday", "rows.person,many", "rows.person,-1"})
    void aLineThatCannotBeIsNamed(String line, String value) {
        Properties properties = of(Map.of("person", 1L)).toProperties();
        properties.setProperty(line, value);
        assertThatThrownBy(() -> Manifest.from(properties))
                .isInstanceOf(NotABackup.class)
                .hasMessageContaining(line);
    }

    @Test
    void aBackupOfNothingIsNone() {
        Properties properties = of(Map.of("person", 1L)).toProperties();
        properties.remove("rows.person");
        assertThatThrownBy(() -> Manifest.from(properties)).hasMessageContaining("names no table");
    }
}
