package org.alongside.organisation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.organisation.TeamDetails;
import org.alongside.shared.service.AtOnce;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trust and its teams on a real database: set, and standing against an import. */
class TeamsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final Teams teams = transactions.service(Teams.class);
    private final Principal admin = SmallTrust.withoutTeam(StandardRole.ADMINISTRATOR);

    @BeforeEach
    void ownTrust() {
        transactions.clock().moveTo(Instant.parse("2026-11-22T12:00:00Z"));
        database.system().useHandle(h -> h.execute("update provider set own = true"));
    }

    private UUID saved(String localId, String name, String phone) {
        return transactions.as(admin, () -> teams.save(new TeamDetails(localId, name, null, phone)));
    }

    private UUID added(String localId, String name, String phone) {
        return transactions.as(admin, () -> teams.add(new TeamDetails(localId, name, null, phone)));
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
                .hasMessageContaining("organisation.nameMissing");
        assertThatThrownBy(() -> transactions.run(admin, () -> teams.nameTrust("x".repeat(101))))
                .hasMessageContaining("organisation.nameMissing");
        database.system().useHandle(h -> h.execute("update provider set own = false"));
        assertThatThrownBy(() -> transactions.run(admin, () -> teams.nameTrust("Nobody's")))
                .hasMessageContaining("organisation.noTrust");
    }

    @Test
    void theSameIdentifierIsTheSameTeam() {
        UUID id = added("NEWT", "New Team", "01632 960001");
        assertThatThrownBy(() -> added("NEWT", "Newer Team", null)).hasMessageContaining("organisation.teamThere");
        assertThat(team(id).name()).isEqualTo("New Team");
        assertThat(saved("NEWT", "Newer Team", null)).isEqualTo(id);
        assertThat(team(id).name()).isEqualTo("Newer Team");
        assertThat(team(id).phone()).isNull();
        assertThatThrownBy(() -> saved("NONE", "No Team", null)).isInstanceOf(NotFound.class);
    }

    @Test
    void beforeATrustIsKnownNoTeamIsAdded() {
        database.system().useHandle(h -> h.execute("update provider set own = false"));
        assertThatThrownBy(() -> added("NEWT", "New Team", null)).hasMessageContaining("organisation.noTrust");
    }

    /** What an import has written and not finished is waited for, and stands no more when somebody has said otherwise. */
    @Test
    void whatSomebodySaysStandsAgainstAnImportThatIsUnderWay() {
        UUID id = trust.team("CRT");
        String before = team(id).name();
        AtOnce.run(
                        database,
                        held -> database.system().useTransaction(handle -> {
                            handle.execute("update team set name = 'As the import has it' where id = ?", id);
                            held.run();
                        }),
                        () -> saved("CRT", before, "01632 960001"))
                .join();
        assertThat(team(id).name()).isEqualTo(before);
    }

    @Test
    void aTeamIsAddedWithATypeThatItAlwaysHad() {
        UUID id = added("NEWT", "New Team", "01632 960001");
        assertThat(team(id).type()).isNull();
        assertThat(team(id).typeWords()).isNull();
        transactions.run(admin, () -> teams.type(id, "A06", DAY));
        assertThat(team(id).type()).isEqualTo("A06");
        assertThat(team(id).typeWords()).isNotEqualTo("A06");
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
                .hasMessageContaining("organisation.noSuchType");
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
}
