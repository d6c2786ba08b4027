package org.alongside.rota.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is away, and who stands in, on a real database. */
class AbsencesTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final Absences absences = transactions.service(Absences.class);
    private final Principal nurse = trust.member("Sam Okoro", StandardRole.CARE_COORDINATOR, "CMH");
    private final Principal stranger = trust.member("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT");
    private final UUID team = trust.team("CMH");

    @BeforeEach
    void three() {
        transactions.clock().moveTo(Instant.parse("2026-11-25T12:00:00Z"));
        database.system().useHandle(handle -> {
            handle.execute("update provider set own = true");
            for (String name : List.of("Ali Khan", "Bo Lee")) {
                handle.execute(
                        "insert into staff (provider_id, local_id, name, team_id) values (?, ?, ?, ?)",
                        trust.provider(),
                        name,
                        name,
                        team);
            }
        });
    }

    private UUID staff(String name) {
        return database.system()
                .withHandle(handle -> handle.createQuery("select id from staff where name = ?")
                        .bind(0, name)
                        .mapTo(UUID.class)
                        .one());
    }

    private void away(String name, String cover, LocalDate first, LocalDate last) {
        transactions.run(nurse, () -> absences.add(team, staff(name), staff(cover), first, last));
    }

    private List<TeamAbsences.Row> rows() {
        return transactions.as(nurse, () -> absences.team(team)).absences();
    }

    private List<String> answers(String name, Instant at) {
        return database.system()
                .withHandle(handle -> handle.createQuery(
                                "select s.name from answers_for(?, ?) a join staff s on s.id = a.staff_id")
                        .bind(0, staff(name))
                        .bind(1, at)
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void theCoverAnswersFromTheFirstDayToTheEndOfTheLast() {
        away("Sam Okoro", "Ali Khan", WEDNESDAY.plusDays(1), WEDNESDAY.plusDays(2));
        assertThat(rows()).extracting(TeamAbsences.Row::cover).containsExactly("Ali Khan");
        assertThat(rows().get(0).firstDay() + " to " + rows().get(0).lastDay()).isEqualTo("2026-11-26 to 2026-11-27");
        assertThat(rows().get(0).begun(Instant.parse("2026-11-25T23:59:59Z"))).isFalse();
        assertThat(answers("Sam Okoro", Instant.parse("2026-11-25T23:59:59Z"))).containsExactly("Sam Okoro");
        assertThat(answers("Sam Okoro", Instant.parse("2026-11-26T00:00:00Z"))).containsExactly("Ali Khan");
        assertThat(answers("Sam Okoro", Instant.parse("2026-11-27T23:59:59Z"))).containsExactly("Ali Khan");
        assertThat(answers("Sam Okoro", Instant.parse("2026-11-28T00:00:00Z"))).containsExactly("Sam Okoro");
    }

    @Test
    void aCoverWhoIsAwayTooIsCoveredInTurnAndACircleEnds() {
        Instant noon = Instant.parse("2026-11-25T12:00:00Z");
        away("Sam Okoro", "Ali Khan", WEDNESDAY, WEDNESDAY);
        away("Ali Khan", "Bo Lee", WEDNESDAY, WEDNESDAY);
        assertThat(answers("Sam Okoro", noon)).containsExactly("Bo Lee");
        away("Bo Lee", "Sam Okoro", WEDNESDAY, WEDNESDAY);
        assertThat(answers("Sam Okoro", noon))
                .as("everybody is away: somebody by name all the same")
                .hasSize(1);
    }

    @Test
    void onePersonIsAwayOnceAtATime() {
        away("Sam Okoro", "Ali Khan", WEDNESDAY, WEDNESDAY.plusDays(5));
        assertThatThrownBy(() -> away("Sam Okoro", "Bo Lee", WEDNESDAY.plusDays(5), WEDNESDAY.plusDays(9)))
                .hasMessageContaining("rota.awayAlready")
                .hasMessageContaining("Sam Okoro");
        away("Sam Okoro", "Bo Lee", WEDNESDAY.plusDays(6), WEDNESDAY.plusDays(9));
        assertThatThrownBy(() -> away("Bo Lee", "Ali Khan", WEDNESDAY.minusDays(9), WEDNESDAY.minusDays(1)))
                .hasMessageContaining("rota.awayInThePast");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void itIsTakenBackBeforeItBeginsAndEndedAfterwards() {
        away("Sam Okoro", "Ali Khan", WEDNESDAY, WEDNESDAY.plusDays(5));
        away("Bo Lee", "Ali Khan", WEDNESDAY.plusDays(1), WEDNESDAY.plusDays(5));
        UUID running = rows().get(0).id();
        UUID planned = rows().get(1).id();
        assertThatThrownBy(() -> transactions.run(nurse, () -> absences.takeBack(running)))
                .hasMessageContaining("rota.awayBegun");
        assertThatThrownBy(() -> transactions.run(nurse, () -> absences.endNow(planned)))
                .hasMessageContaining("rota.notAwayNow");
        transactions.run(nurse, () -> absences.takeBack(planned));
        transactions.run(nurse, () -> absences.endNow(running));
        assertThat(rows()).isEmpty();
        assertThatThrownBy(() -> transactions.run(nurse, () -> absences.takeBack(planned)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aTeamSaysItOfItsOwnAndOfNobodyElse() {
        assertThatThrownBy(() -> transactions.as(stranger, () -> absences.team(team)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> away("Sam Okoro", "Deepa Jones", WEDNESDAY, WEDNESDAY))
                .isInstanceOf(NotFound.class);
        away("Sam Okoro", "Ali Khan", WEDNESDAY, WEDNESDAY);
        UUID id = rows().get(0).id();
        assertThatThrownBy(() -> transactions.run(stranger, () -> absences.endNow(id)))
                .isInstanceOf(NotFound.class);
    }

    private Principal ofEveryTeam(StandardRole role) {
        return new Principal(
                "x", "X", UUID.randomUUID(), nurse.provider(), role.permissions(), List.of(), Principal.Scope.PROVIDER);
    }

    @Test
    void whoeverSeesEveryTeamSaysItOnlyWhereTheyPlanTheRotaToo() {
        assertThatThrownBy(() -> transactions.as(ofEveryTeam(StandardRole.CRISIS_LINE), () -> absences.team(team)))
                .isInstanceOf(NotFound.class);
        Set<Permission> both = EnumSet.of(Permission.SET_COVER, Permission.EVERY_TEAM, Permission.MANAGE_ROTA);
        Principal supervisor =
                new Principal("y", "Y", UUID.randomUUID(), nurse.provider(), both, List.of(), Principal.Scope.PROVIDER);
        assertThat(transactions.as(supervisor, () -> absences.team(team)).team())
                .isEqualTo(team);
    }
}
