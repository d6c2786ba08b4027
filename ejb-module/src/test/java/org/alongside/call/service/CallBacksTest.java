package org.alongside.call.service;

import static org.alongside.handover.service.HandoverTrust.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.call.CallBackAct;
import org.alongside.gate.service.Principal;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Wiring;
import org.junit.jupiter.api.Test;

/** Promises to call back on a real database: who sees them, and to whom they rise when they are late. */
class CallBacksTest {

    private final CallTrust line = new CallTrust();
    private final CallBackSteps steps = line.transactions.service(CallBackSteps.class);

    private void at(Instant now) {
        line.transactions.clock().moveTo(now);
        List<UUID> due = line.transactions.as(Principal.SYSTEM, steps::due);
        due.forEach(id -> line.transactions.run(Principal.SYSTEM, () -> steps.rise(id)));
    }

    private CallRow row() {
        return line.transactions
                .as(line.lead, () -> line.calls.list(CallList.CALL_BACKS))
                .get(0);
    }

    private int late() {
        return line.transactions.as(line.lead, line.callBacks::waiting).count();
    }

    private void notReached(UUID call) {
        line.transactions.run(line.line, () -> line.callBacks.notReached(call, ""));
    }

    @Test
    void itIsInTheQueueUntilTheyAreReached() {
        UUID call = line.promised();
        assertThat(row().dueAt()).isCloseTo(NOON.plus(Duration.ofMinutes(20)), within(1, ChronoUnit.MINUTES));
        assertThat(row().failed()).isZero();
        assertThat(late()).isZero();
        String before = line.transactions.as(line.lead, line.callBacks::waiting).version();
        notReached(call);
        assertThat(row().failed()).isOne();
        assertThat(line.transactions.as(line.lead, line.callBacks::waiting).version())
                .isNotEqualTo(before);
        line.transactions.run(line.lead, () -> line.callBacks.reached(call, "Better."));
        assertThat(line.transactions.as(line.lead, () -> line.calls.list(CallList.CALL_BACKS)))
                .isEmpty();
        assertThat(line.view(line.lead, call).history())
                .extracting(CallDetails.Event::act)
                .containsExactly(CallBackAct.REACHED, CallBackAct.NOT_REACHED, CallBackAct.PROMISED);
        assertThatThrownBy(() -> notReached(call)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void lateItRisesToTheLeadThenToWhoeverIsOnCall() {
        line.promised();
        at(NOON.plus(Duration.ofMinutes(19)));
        assertThat(row().raisedTo()).isNull();
        at(NOON.plus(Duration.ofMinutes(21)));
        assertThat(row().raisedTo()).isEqualTo("Deepa Jones");
        assertThat(late()).isOne();
        at(NOON.plus(Duration.ofMinutes(37)));
        assertThat(row().raisedTo()).isEqualTo("Cleo Call");
        at(NOON.plus(Duration.ofMinutes(53)));
        assertThat(row().raisedTo()).as("the last one stays").isEqualTo("Cleo Call");
        UUID call = row().id();
        assertThat(line.view(line.line, call).history())
                .extracting(CallDetails.Event::act)
                .startsWith(CallBackAct.RAISED, CallBackAct.RAISED, CallBackAct.RAISED, CallBackAct.PROMISED);
    }

    @Test
    void whatFellDueInAnOutageRisesOnce() {
        line.promised();
        at(NOON.plus(Duration.ofDays(2)));
        at(NOON.plus(Duration.ofDays(2)).plusSeconds(1));
        assertThat(row().raisedTo()).isEqualTo("Deepa Jones");
    }

    @Test
    void aTeamWithoutALeaderIsAnsweredForByTheTrust() {
        line.people.database.system().useHandle(handle -> {
            handle.execute("update staff set duty_role = null where team_id = ?", line.trust.team("CRT"));
        });
        UUID call = line.promised();
        Principal manager = line.people.account("Mo Manager", StandardRole.SHIFT_LEAD, "CMH", "M1");
        assertThatThrownBy(() -> line.view(manager, call)).isInstanceOf(NotFound.class);
        at(NOON.plus(Duration.ofHours(1)));
        assertThat(row().raisedTo()).isEqualTo("Mo Manager");
        assertThat(line.view(manager, call).row().need())
                .as("whoever is told may see it")
                .isNotEmpty();
        line.people.database.system().useHandle(handle -> handle.execute("update staff set duty_role = null"));
        at(NOON.plus(Duration.ofHours(2)));
        assertThat(row().raisedTo()).as("nobody is on duty anywhere").isEqualTo("Mo Manager");
    }

    @Test
    void threeInVainRiseAtOnceAndOnlyThenItCanEnd() {
        UUID call = line.promised();
        notReached(call);
        notReached(call);
        assertThatThrownBy(() -> line.transactions.run(line.line, () -> line.callBacks.end(call, "A letter")))
                .isInstanceOf(RuleBroken.class);
        notReached(call);
        at(NOON.plusSeconds(60));
        assertThat(row().raisedTo()).isEqualTo("Deepa Jones");
        line.transactions.run(line.lead, () -> line.callBacks.end(call, "Two of us go there."));
        assertThat(late()).isZero();
    }

    @Test
    void onePromiseAtATime() {
        UUID call = line.promised();
        assertThatThrownBy(
                        () -> line.transactions.run(line.line, () -> line.callBacks.promise(call, Duration.ofHours(1))))
                .isInstanceOf(RuleBroken.class);
        line.transactions.run(line.line, () -> line.callBacks.reached(call, ""));
        line.transactions.run(line.line, () -> line.callBacks.promise(call, Duration.ofHours(1)));
        assertThat(row().dueAt()).isCloseTo(NOON.plus(Duration.ofHours(1)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void anotherTeamDoesNotSeeIt() {
        UUID call = line.promised();
        assertThatThrownBy(() -> line.transactions.run(line.stranger, () -> line.callBacks.reached(call, "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        line.transactions.run(line.stranger, () -> line.callBacks.promise(call, Duration.ofHours(1))))
                .isInstanceOf(NotFound.class);
        assertThat(line.transactions.as(line.stranger, line.callBacks::waiting).count())
                .isZero();
    }

    @Test
    void theTimerRaisesWhatIsLate() {
        line.promised();
        line.transactions.clock().moveTo(NOON.plus(Duration.ofHours(1)));
        CallBackTimer timer = Wiring.wire(CallBackTimer.class, steps, line.transactions.user());
        line.transactions.run(Principal.SYSTEM, timer::work);
        assertThat(row().raisedTo()).isEqualTo("Deepa Jones");
    }
}
