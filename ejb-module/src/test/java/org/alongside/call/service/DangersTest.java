package org.alongside.call.service;

import static org.alongside.call.service.CallTrust.NOTHING;
import static org.alongside.call.service.CallTrust.danger;
import static org.alongside.call.service.CallTrust.heard;
import static org.alongside.call.service.CallTrust.said;
import static org.alongside.call.service.CallTrust.whom;
import static org.alongside.handover.service.HandoverTrust.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.call.Caller;
import org.alongside.call.Danger;
import org.alongside.call.InDanger;
import org.alongside.call.NewCall;
import org.alongside.gate.service.Principal;
import org.alongside.handover.Urgency;
import org.alongside.handover.service.Receiver;
import org.alongside.person.Demographic;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.junit.jupiter.api.Test;

/** Immediate danger on a real database: nothing refuses to save it, it rises at once, and stays until it is taken. */
class DangersTest {

    private static final InDanger NOTHING_KNOWN = new InDanger("", null, "");

    private final CallTrust line = new CallTrust();
    private final CallBackSteps steps = line.transactions.service(CallBackSteps.class);

    private UUID saved() {
        return line.save(line.line, danger(NOTHING_KNOWN), said("", "", null), NOTHING);
    }

    private void at(Instant now) {
        line.transactions.clock().moveTo(now);
        List<UUID> due = line.transactions.as(Principal.SYSTEM, steps::due);
        due.forEach(id -> line.transactions.run(Principal.SYSTEM, () -> steps.rise(id)));
    }

    private List<CallRow> listed(Principal who, CallList list) {
        return line.transactions.as(who, () -> line.calls.list(list));
    }

    private int counted(Principal who) {
        return line.transactions.as(who, line.callBacks::waiting).count();
    }

    private long open() {
        return line.trust.count("select count(*) from open_danger");
    }

    private DangerDetails details(UUID call) {
        DangerDetails danger = line.view(line.lead, call).danger();
        assertThat(danger).isNotNull();
        return danger;
    }

    @Test
    void theLeadSeesItAtOnceFirstInEveryListAndCounted() {
        line.promised();
        UUID call = saved();
        assertThat(counted(line.lead)).isOne();
        for (CallList list : CallList.values()) {
            assertThat(listed(line.lead, list).get(0).id()).as(list.title()).isEqualTo(call);
        }
        assertThat(listed(line.stranger, CallList.LATEST)).isEmpty();
        assertThat(counted(line.stranger)).isZero();
    }

    @Test
    void itRisesAtOnceAndAgainUntilSomebodyTakesIt() {
        UUID call = saved();
        at(line.transactions.clock().instant());
        assertThat(listed(line.lead, CallList.CALL_BACKS).get(0).dangerWith()).isEqualTo("Deepa Jones");
        at(line.transactions.clock().instant().plus(Danger.EVERY));
        assertThat(line.trust.count("select raised from open_danger")).isEqualTo(2);
        line.transactions.run(line.lead, () -> line.dangers.take(call, "I ring the police."));
        at(line.transactions.clock().instant().plus(Duration.ofHours(1)));
        assertThat(open()).isZero();
        assertThat(counted(line.lead)).isZero();
        assertThat(listed(line.lead, CallList.CALL_BACKS)).isEmpty();
        DangerDetails taken = details(call);
        assertThat(taken.taken()).isTrue();
        assertThat(taken.known().takenBy()).isEqualTo("Deepa Jones");
        assertThat(taken.history()).hasSize(4);
        assertThat(taken.history().get(0).words()).isEqualTo("I ring the police.");
        assertThatThrownBy(() -> line.transactions.run(line.line, () -> line.dangers.take(call, "")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("dangerTaken");
    }

    @Test
    void whatIsLearntLaterIsSeenByEveryoneWhoSeesTheCall() {
        UUID call = saved();
        Instant called = NOON.minusSeconds(60);
        line.transactions.run(line.lead, () -> line.dangers.learn(call, new InDanger("On the bridge", called, "Lin")));
        assertThat(details(call).known().place()).isEqualTo("On the bridge");
        assertThat(details(call).known().ambulanceAt()).isEqualTo(called);
        assertThat(listed(line.line, CallList.CALL_BACKS).get(0).place()).isEqualTo("On the bridge");
        assertThatThrownBy(() -> line.transactions.run(line.stranger, () -> line.dangers.take(call, "")))
                .isInstanceOf(NotFound.class);
        UUID calm = line.save(line.line, heard(Caller.PERSON, "", null), said("", "", null), NOTHING);
        assertThat(line.view(line.line, calm).danger()).isNull();
        assertThatThrownBy(() -> line.transactions.run(line.lead, () -> line.dangers.take(calm, "")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whateverIsMissingItIsSavedAndNothingThatWasTypedIsLost() {
        Receiver team = new Receiver(line.trust.team("CMH"), null);
        Follows all = new Follows(
                line.trust.team("CRT"),
                Duration.ofMinutes(20),
                new Follows.Note(team, Urgency.HOURS_1, "Ring her sister."));
        NewCall heard = new NewCall(NOON, Caller.CARER, "her mobile", NOTHING_KNOWN, "", null, null);
        UUID call = line.save(line.line, heard, new Whom(null, Map.of(Demographic.BIRTH_DATE, "long ago")), all);
        CallRow row = line.view(line.line, call).row();
        assertThat(row.need()).contains("her mobile", "Ring her sister.", "long ago");
        assertThat(row.decided()).isFalse();
        assertThat(row.dueAt()).isNull();
        assertThat(line.trust.count("select count(*) from handover")).isZero();
    }

    @Test
    void whatCanBeDoneAtOnceIsDone() {
        NewCall heard =
                new NewCall(NOON.minusSeconds(300), Caller.PERSON, "01632 960111", NOTHING_KNOWN, "x", "A", null);
        UUID call = line.save(
                line.line, heard, whom(line.amina), new Follows(line.trust.team("CRT"), Duration.ofMinutes(20), null));
        assertThat(line.view(line.line, call).row().dueAt()).isNotNull();
        assertThat(line.view(line.line, call).rest().referral()).isNotNull();
        assertThat(line.trust.count("select count(*) from open_danger where person_id is not null"))
                .isOne();
    }
}
