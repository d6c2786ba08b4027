package org.alongside.setting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.setting.Clock;
import org.alongside.setting.SettingDifference;
import org.alongside.setting.SettingLine;
import org.alongside.setting.TeamDetails;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Teams, times and code lists on a real database: set, standing against an import, exported and compared. */
class SettingsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final TeamSettings teams = transactions.service(TeamSettings.class);
    private final ClockSettings clocks = transactions.service(ClockSettings.class);
    private final ListSettings lists = transactions.service(ListSettings.class);
    private final SettingFiles files = transactions.service(SettingFiles.class);
    private final Principal admin = SmallTrust.withoutTeam(StandardRole.ADMINISTRATOR);

    @BeforeEach
    void ownTrust() {
        transactions.clock().moveTo(Instant.parse("2026-11-22T12:00:00Z"));
        database.system().useHandle(h -> h.execute("update provider set own = true"));
    }

    private UUID saved(String localId, String name, String phone) {
        return transactions.as(admin, () -> teams.save(new TeamDetails(localId, name, null, phone)));
    }

    private TeamRow team(UUID id) {
        return transactions.as(admin, () -> teams.view(id));
    }

    @Test
    void theTrustHasANameThatNoImportTakesAway() {
        assertThat(transactions.as(admin, teams::trust)).isEmpty();
        transactions.run(admin, () -> teams.nameTrust("  Riverside Trust "));
        assertThat(transactions.as(admin, teams::trust)).isEqualTo("Riverside Trust");
        SmallTrust.imported(database.system());
        assertThat(transactions.as(admin, teams::trust)).isEqualTo("Riverside Trust");
        assertThatThrownBy(() -> transactions.run(admin, () -> teams.nameTrust(" ")))
                .hasMessageContaining("setting.nameMissing");
        assertThatThrownBy(() -> transactions.run(admin, () -> teams.nameTrust("x".repeat(101))))
                .hasMessageContaining("setting.nameMissing");
        database.system().useHandle(h -> h.execute("update provider set own = false"));
        assertThatThrownBy(() -> transactions.run(admin, () -> teams.nameTrust("Nobody's")))
                .hasMessageContaining("setting.noTrust");
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
    void aTeamIsAddedWithATypeThatItAlwaysHad() {
        UUID id = saved("NEWT", "New Team", "01632 960001");
        assertThat(team(id).type()).isNull();
        transactions.run(admin, () -> teams.type(id, "A06", DAY));
        assertThat(team(id).type()).isEqualTo("A06");
        assertThat(team(id).typeSince()).as("from the beginning").isNull();
        assertThat(transactions.as(admin, teams::list)).hasSize(5);
    }

    @Test
    void aLaterTypeLeavesWhatTheTeamWas() {
        UUID id = trust.team("CMH");
        transactions.run(admin, () -> teams.type(id, "A08", DAY));
        assertThat(team(id).typeSince()).isEqualTo(DAY);
        assertThat(trust.count("select count(*) from team_type where team_id = '" + id + "'"))
                .isEqualTo(2);
        assertThatThrownBy(() -> transactions.run(admin, () -> teams.type(id, "Z99", DAY)))
                .hasMessageContaining("setting.noSuchType");
        assertThatThrownBy(() -> team(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    /** A directory that says something else is not followed, and its import says so. */
    @Test
    void whatWasSetStandsAgainstTheNextDirectory() throws IOException {
        UUID id = saved("CRT", "Crisis Team of the North", "01632 960009");
        ExtractFixture next = new ExtractFixture(database.system());
        next.load(ExtractFixture.zip(Map.of(
                "MHS000Header.csv",
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\nAAA,2026-11-01,2026-11-30\n",
                "directory.csv",
                "Kind,LocalId,OdsCode,Name,Email,Phone,TeamLocalId,DutyRole\nTEAM,CRT,,Old name,,01632 960001,,\n"
                        + "TEAM,CMH,,New name,,,,\n")));
        assertThat(team(id).name()).isEqualTo("Crisis Team of the North");
        assertThat(team(trust.team("CMH")).name()).as("nobody set that one").isEqualTo("New name");
        List<String> notices = database.system()
                .withHandle(h -> h.createQuery("select notice from import_notice order by 1")
                        .mapTo(String.class)
                        .list());
        assertThat(notices)
                .containsExactly(
                        "directory: the name of team CRT is Old name there; Crisis Team of the North was set here and"
                                + " stands.",
                        "directory: the phone of team CRT is 01632 960001 there; 01632 960009 was set here and"
                                + " stands.");
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
    void aCodeComesInAndEndsAndIsNeverTakenOutOfThePast() {
        transactions.run(admin, () -> lists.add("COMMUNITY", "A25", DAY));
        assertThatThrownBy(() -> transactions.run(admin, () -> lists.add("COMMUNITY", "A25", DAY.plusDays(9))))
                .hasMessageContaining("setting.codeThere");
        transactions.run(admin, () -> lists.end("COMMUNITY", "A25", DAY.plusDays(3)));
        assertThatThrownBy(() -> transactions.run(admin, () -> lists.end("COMMUNITY", "A25", DAY.plusDays(4))))
                .hasMessageContaining("setting.codeNotThere");
        transactions.run(admin, () -> lists.add("COMMUNITY", "A25", DAY.plusDays(9)));
        assertThat(transactions.as(admin, () -> lists.entries("COMMUNITY")))
                .contains(new ListEntry("A25", DAY, DAY.plusDays(3)), new ListEntry("A25", DAY.plusDays(9), null))
                .contains(new ListEntry("A06", null, null));
        assertThatThrownBy(() -> transactions.run(admin, () -> lists.add("NOTHING", "A25", DAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.run(admin, () -> lists.add("COMMUNITY", "A 25", DAY)))
                .hasMessageContaining("setting.badCode");
    }

    @Test
    void wordsAreChangedAndAdded() {
        transactions.run(admin, () -> lists.say("REJECTION", "02", " Another service helps better "));
        transactions.run(admin, () -> lists.say("REJECTION", "09", "Moved away"));
        assertThat(transactions.as(admin, () -> lists.labels("REJECTION")))
                .extracting("label")
                .contains("Another service helps better", "Moved away");
        assertThatThrownBy(() -> transactions.run(admin, () -> lists.say("REJECTION", "02", " ")))
                .hasMessageContaining("setting.wordsMissing");
        assertThat(transactions.as(admin, lists::words)).contains("REJECTION", "TEAM_TYPE");
        assertThat(transactions.as(admin, lists::sets)).contains("COMMUNITY", "CRISIS_RESOLUTION");
    }

    @Test
    void aFileIsTheSameAsWhatItCameFromUntilSomethingIsSet() {
        String before = csv();
        assertThat(compared(before)).isEmpty();
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
