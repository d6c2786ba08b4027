package org.alongside.rota.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.rota.DutyKind;
import org.alongside.rota.Shift;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rota on a real database: who answers at a moment, and who plans it. */
class RotaTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final Rota rota = transactions.service(Rota.class);
    private final Principal lead = trust.member("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT");
    private final Principal otherLead = trust.member("Kim Shah", StandardRole.SHIFT_LEAD, "CRT2");
    private final Principal supervisor = trust.member("Naomi Roberts", StandardRole.SUPERVISOR, "CRT2");
    private final UUID team = trust.team("CRT");

    @BeforeEach
    void noon() {
        transactions.clock().moveTo(NOON);
        database.system().useHandle(h -> {
            h.execute("update provider set own = true");
            h.execute("update staff set duty_role = null, phone = null");
            h.execute(
                    "insert into staff (provider_id, local_id, name, team_id) select provider_id, 'CRT-9', 'Zoe Bell', id from team where id = ?",
                    team);
            h.execute("update team set phone = '01632 960001' where id = ?", team);
        });
    }

    private TeamRota team(Principal who) {
        return transactions.as(who, () -> rota.team(team));
    }

    private UUID staff(int index) {
        return team(lead).staff().get(index).id();
    }

    private static Shift shift(String from, String until) {
        return new Shift(LocalDateTime.parse(from), LocalDateTime.parse(until));
    }

    private void put(Principal who, DutyKind kind, int staff, String phone, Shift shift) {
        UUID id = staff(staff);
        transactions.run(who, () -> rota.put(team, kind, id, phone, shift));
    }

    private OnDuty now() {
        List<OnDuty> teams = transactions.as(lead, rota::now);
        return teams.stream().filter(row -> row.team().equals(team)).findFirst().orElseThrow();
    }

    @Test
    void theDirectoryAnswersUntilTheRotaNamesSomebody() {
        assertThat(now().holders()).isEmpty();
        String standing = team(lead).staff().get(0).name();
        database.system().useHandle(h -> h.execute("update staff set duty_role = 'SHIFT_LEAD' where id = ?", staff(0)));
        assertThat(now().holder(DutyKind.SHIFT_LEAD)).isEqualTo(new OnDuty.Holder(standing, "01632 960001", null));
        put(lead, DutyKind.SHIFT_LEAD, 1, "2341", shift("2026-11-25T09:00", "2026-11-25T17:00"));
        OnDuty.Holder holder = now().holder(DutyKind.SHIFT_LEAD);
        assertThat(holder.name()).isEqualTo(team(lead).staff().get(1).name()).isNotEqualTo(standing);
        assertThat(holder.phone()).isEqualTo("2341");
        assertThat(holder.until()).isEqualTo(Instant.parse("2026-11-25T17:00:00Z"));
        transactions.clock().moveTo(Instant.parse("2026-11-25T17:00:00Z"));
        assertThat(now().holder(DutyKind.SHIFT_LEAD).name()).isEqualTo(standing);
    }

    @Test
    void theCallersOwnTeamsComeFirst() {
        List<OnDuty> teams = transactions.as(lead, rota::now);
        assertThat(teams.get(0).team()).isEqualTo(team);
        assertThat(teams.get(0).mine()).isTrue();
        assertThat(teams.subList(1, teams.size())).noneMatch(OnDuty::mine).isNotEmpty();
    }

    @Test
    void onePersonHoldsADutyAtATime() {
        put(lead, DutyKind.DUTY_WORKER, 0, null, shift("2026-11-25T09:00", "2026-11-25T17:00"));
        assertThatThrownBy(
                        () -> put(lead, DutyKind.DUTY_WORKER, 1, null, shift("2026-11-25T16:59", "2026-11-25T21:00")))
                .hasMessageContaining("rota.taken")
                .hasMessageContaining(team(lead).staff().get(0).name());
        put(lead, DutyKind.DUTY_WORKER, 1, null, shift("2026-11-25T17:00", "2026-11-25T21:00"));
        put(lead, DutyKind.ON_CALL, 1, null, shift("2026-11-25T09:00", "2026-11-30T09:00"));
        assertThat(team(lead).duties()).hasSize(3);
    }

    @Test
    void twoPlannersAtOnceGiveADutyOnce() throws Exception {
        UUID staff = staff(0);
        List<Thread> planners = new java.util.ArrayList<>();
        java.util.concurrent.atomic.AtomicInteger refused = new java.util.concurrent.atomic.AtomicInteger();
        for (int i = 0; i < 4; i++) {
            Transactions own = new Transactions(database);
            own.clock().moveTo(NOON);
            Rota planner = own.service(Rota.class);
            planners.add(new Thread(() -> {
                for (int day = 1; day <= 10; day++) {
                    Shift shift = shift("2026-12-%02dT09:00".formatted(day), "2026-12-%02dT17:00".formatted(day));
                    try {
                        own.run(lead, () -> planner.put(team, DutyKind.ON_CALL, staff, null, shift));
                    } catch (RuntimeException e) {
                        refused.incrementAndGet();
                    }
                }
            }));
        }
        planners.forEach(Thread::start);
        for (Thread planner : planners) {
            planner.join();
        }
        assertThat(trust.count("select count(*) from duty")).isEqualTo(10);
        assertThat(refused).hasValue(30);
    }

    @Test
    void whatHasBegunIsEndedAndWhatHasNotIsTakenOff() {
        put(lead, DutyKind.DUTY_WORKER, 0, null, shift("2026-11-25T09:00", "2026-11-25T17:00"));
        put(lead, DutyKind.DUTY_WORKER, 1, null, shift("2026-11-25T17:00", "2026-11-26T09:00"));
        UUID begun = team(lead).duties().get(0).id();
        UUID later = team(lead).duties().get(1).id();
        assertThatThrownBy(() -> transactions.run(lead, () -> rota.takeOff(begun)))
                .hasMessageContaining("rota.begun");
        assertThatThrownBy(() -> transactions.run(lead, () -> rota.endNow(later)))
                .hasMessageContaining("rota.notOnDutyNow");
        transactions.run(lead, () -> rota.endNow(begun));
        transactions.run(lead, () -> rota.takeOff(later));
        assertThat(team(lead).duties()).hasSize(1).allMatch(duty -> duty.over(NOON.plusSeconds(1)));
        assertThat(now().holders()).isEmpty();
        assertThatThrownBy(() -> transactions.run(lead, () -> rota.takeOff(later)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aTeamPlansItsOwnRotaAndASupervisorEveryTeams() {
        assertThatThrownBy(() -> team(otherLead)).isInstanceOf(NotFound.class);
        put(supervisor, DutyKind.TEAM_MANAGER, 0, null, shift("2026-11-25T09:00", "2026-11-25T17:00"));
        UUID duty = team(lead).duties().get(0).id();
        assertThatThrownBy(() -> transactions.run(otherLead, () -> rota.endNow(duty)))
                .isInstanceOf(NotFound.class);
        UUID somebody = staff(0);
        assertThatThrownBy(() -> transactions.run(
                        otherLead,
                        () -> rota.put(
                                team, DutyKind.ON_CALL, somebody, null, shift("2026-11-26T09:00", "2026-11-26T10:00"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyFromElsewhereAndNothingThatIsOver() {
        UUID stranger = transactions
                .<TeamRota>as(supervisor, () -> rota.team(trust.team("CMH")))
                .staff()
                .get(0)
                .id();
        assertThatThrownBy(() -> transactions.run(
                        lead,
                        () -> rota.put(
                                team, DutyKind.ON_CALL, stranger, null, shift("2026-11-26T09:00", "2026-11-26T10:00"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> put(lead, DutyKind.ON_CALL, 0, null, shift("2026-11-25T09:00", "2026-11-25T12:00")))
                .hasMessageContaining("rota.inThePast");
    }

    @Test
    void aWeekIsPlannedLikeTheOneBeforeAndWhatIsThereStays() {
        put(lead, DutyKind.DUTY_WORKER, 0, "2341", shift("2026-11-25T09:00", "2026-11-25T17:00"));
        put(lead, DutyKind.DUTY_WORKER, 1, null, shift("2026-11-27T21:00", "2026-11-28T07:00"));
        put(lead, DutyKind.DUTY_WORKER, 1, null, shift("2026-12-04T22:00", "2026-12-05T07:00"));
        LocalDate monday = LocalDate.of(2026, 11, 23);
        assertThat(transactions.<Integer>as(lead, () -> rota.copyWeek(team, monday)))
                .isEqualTo(1);
        assertThat(team(lead).duties().stream().map(TeamRota.Row::startsAt))
                .contains(Instant.parse("2026-12-02T09:00:00Z"))
                .hasSize(4);
        assertThatThrownBy(() -> transactions.as(lead, () -> rota.copyWeek(team, monday)))
                .hasMessageContaining("rota.nothingToCopy");
    }
}
