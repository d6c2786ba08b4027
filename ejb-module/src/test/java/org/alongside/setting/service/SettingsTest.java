package org.alongside.setting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.organisation.TeamDetails;
import org.alongside.organisation.service.CodeSets;
import org.alongside.organisation.service.Teams;
import org.alongside.response.service.TriageLines;
import org.alongside.setting.Clock;
import org.alongside.setting.SettingDifference;
import org.alongside.setting.SettingLine;
import org.alongside.shared.service.Contributed;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a trust sets, on a real database: how long things last, and all of it as a file and compared with one. */
class SettingsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final Transactions transactions = new Transactions(database);
    private final Teams teams = transactions.service(Teams.class);
    private final ClockSettings clocks = transactions.service(ClockSettings.class);
    private final CodeSets lists = transactions.service(CodeSets.class);
    private final SettingFiles files =
            transactions.service(SettingFiles.class, Contributed.of(transactions.service(TriageLines.class)));
    private final Principal admin = SmallTrust.withoutTeam(StandardRole.ADMINISTRATOR);

    @BeforeEach
    void ownTrust() {
        transactions.clock().moveTo(Instant.parse("2026-11-22T12:00:00Z"));
        database.system().useHandle(h -> h.execute("update provider set own = true"));
    }

    private UUID saved(String localId, String name, String phone) {
        return transactions.as(admin, () -> teams.save(new TeamDetails(localId, name, null, phone)));
    }

    private String csv() {
        List<SettingLine> lines = transactions.as(admin, files::lines);
        return lines.stream()
                .map(line -> line.kind() + "," + line.key() + "," + line.field() + ",\""
                        + line.value().replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining("\r\n", "Kind,Key,Field,Value\r\n", "\r\n"));
    }

    private List<SettingDifference> compared(String file) {
        return transactions.as(
                admin, () -> files.compare(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void timesAreSavedTogetherOrNotAtAll() {
        Map<Clock, Integer> before = transactions.as(admin, clocks::all);
        assertThat(before).hasSize(Clock.values().length).containsEntry(Clock.SEEN_AFTER_CARE, 365);
        assertThatThrownBy(() -> transactions.run(
                        admin, () -> clocks.save(Map.of(Clock.COMPLETE_REGISTRATION, 12, Clock.SEEN_AFTER_CARE, 1))))
                .hasMessageContaining("setting.clockOutOfRange");
        assertThat(transactions.as(admin, clocks::all)).isEqualTo(before);
        transactions.run(admin, () -> clocks.save(Map.of(Clock.COMPLETE_REGISTRATION, 12)));
        assertThat(transactions.as(admin, clocks::all)).containsEntry(Clock.COMPLETE_REGISTRATION, 12);
    }

    @Test
    void aFileIsTheSameAsWhatItCameFromUntilSomethingIsSet() {
        String before = csv();
        assertThat(compared(before)).isEmpty();
        assertThat(transactions.as(admin, files::lines))
                .extracting(SettingLine::kind)
                .contains("TEAM", "CLOCK", "TRIAGE", "LIST", "WORDS");
        saved("CRT", "+44 \"North\", crisis", "01632 960009");
        transactions.run(admin, () -> clocks.save(Map.of(Clock.SEEN_AFTER_CARE, 200)));
        transactions.run(admin, () -> lists.add("COMMUNITY", "A25", DAY));
        assertThat(compared(csv())).isEmpty();
        assertThat(compared(before))
                .containsExactly(
                        new SettingDifference("CLOCK", "SEEN_AFTER_CARE", "amount", "200", "365"),
                        new SettingDifference("LIST", "COMMUNITY", "A25 from 2026-11-22", "goes on", null),
                        new SettingDifference("TEAM", "CRT", "name", "+44 \"North\", crisis", "North Crisis Team"),
                        new SettingDifference("TEAM", "CRT", "phone", "01632 960009", "01632 960001"));
        assertThat(compared(csv().replace("+44 ", "'+44 ")))
                .as("a value that a spreadsheet would run is kept behind an apostrophe")
                .isEmpty();
    }

    @Test
    void whatIsNoFileOfSettingsIsRefused() {
        for (String file : new String[] {
            "", "PK", "Kind,Key\r\n", "Kind,Key,Field,Value\r\nTEAM,CRT\r\n", "Kind,Key,Field,Value\r\n\"TEAM"
        }) {
            assertThatThrownBy(() -> compared(file)).as(file).hasMessageContaining("setting.notAFile");
        }
    }
}
