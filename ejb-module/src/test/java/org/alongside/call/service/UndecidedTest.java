package org.alongside.call.service;

import static org.alongside.call.service.CallTrust.NOTHING;
import static org.alongside.call.service.CallTrust.heard;
import static org.alongside.call.service.CallTrust.said;
import static org.alongside.call.service.CallTrust.whom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.alongside.call.Call;
import org.alongside.call.CallOutcome;
import org.alongside.call.Caller;
import org.alongside.gate.service.Principal;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.alongside.task.service.TaskRow;
import org.alongside.task.service.Tasks;
import org.junit.jupiter.api.Test;

/** What is not decided of a call is a task of whoever took it, and is decided later with the same that would have followed. */
class UndecidedTest {

    private final CallTrust line = new CallTrust();
    private final UUID crisisTeam = line.trust.team("CRT");

    private UUID undecided() {
        return line.save(line.line, heard(Caller.POLICE, "01632 960444", null), said("", "", null), NOTHING);
    }

    private void decide(UUID call, Call.Decided what, UUID referTo) {
        line.transactions.run(line.lead, () -> line.calls.decide(call, what, referTo));
    }

    private List<TaskRow> tasks(Principal who) {
        return line.transactions.as(
                who, () -> line.transactions.service(Tasks.class).open());
    }

    @Test
    void itIsATaskOfWhoeverTookItAndOfNobodyElsesTeam() {
        UUID call = undecided();
        TaskRow task = tasks(line.line).get(0);
        assertThat(task.subject()).isEqualTo(call);
        assertThat(task.mine()).isTrue();
        assertThat(task.ownerName()).isEqualTo("Lin Park");
        assertThat(task.person()).isNull();
        assertThat(tasks(line.lead)).extracting(TaskRow::mine).containsExactly(false);
        assertThat(tasks(line.stranger)).isEmpty();
        line.transactions.run(line.line, () -> line.calls.link(call, line.amina));
        assertThat(tasks(line.line).get(0).name()).isEqualTo("TESTCASE, Amina");
        line.transactions.run(line.line, () -> line.calls.unlink(call));
        assertThat(tasks(line.line).get(0).person()).isNull();
    }

    @Test
    void aCallThatIsDecidedIsNoTask() {
        UUID call = line.save(
                line.line, heard(Caller.PERSON, "", "B"), whom(line.amina), new Follows(crisisTeam, null, null));
        assertThat(line.view(line.line, call).row().decided()).isTrue();
        assertThat(line.trust.count("select count(*) from task where kind = 'CALL'"))
                .isZero();
    }

    @Test
    void theTaskEndsWhenBothAreDecided() {
        UUID call = undecided();
        decide(call, new Call.Decided("C", null), null);
        assertThat(tasks(line.line)).hasSize(1);
        decide(call, new Call.Decided(null, CallOutcome.SIGNPOSTED), null);
        assertThat(tasks(line.line)).isEmpty();
        CallDetails details = line.view(line.line, call);
        assertThat(details.row().category()).isEqualTo("C");
        assertThat(details.rest().decidedBy()).isEqualTo("Deepa Jones");
        assertThatThrownBy(() -> decide(call, new Call.Decided("B", null), null))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("decidedAlready");
    }

    @Test
    void aReferralLaterIsTheOneThatItWouldHaveBeenAndThereIsOne() {
        UUID call = undecided();
        line.transactions.run(line.line, () -> line.calls.link(call, line.amina));
        line.transactions.clock().moveTo(line.transactions.clock().instant().plus(Duration.ofMinutes(40)));
        Call.Decided what = new Call.Decided("B", CallOutcome.REFERRED);
        decide(call, what, crisisTeam);
        assertThatThrownBy(() -> decide(call, what, crisisTeam)).isInstanceOf(RuleBroken.class);
        assertThat(line.trust.count("""
                select count(*) from referral r join response_clock k on k.referral_id = r.id
                 where r.source = 'E1' and r.priority = '4' and k.category = 'B'
                   and k.started_at = '2026-11-25T11:55:00Z' and k.due_at = '2026-11-25T15:55:00Z'""")).isOne();
        assertThat(line.trust.count("select count(*) from referral where source = 'E1' and priority = '4'"))
                .isOne();
        assertThat(line.view(line.lead, call).rest().referral()).isNotNull();
        assertThat(line.view(line.lead, call).canUnlink()).isFalse();
    }

    @Test
    void aReferralNeedsARecordAndACategoryAndNothingIsHalfDecided() {
        UUID call = undecided();
        assertThatThrownBy(() -> decide(call, new Call.Decided("B", CallOutcome.REFERRED), crisisTeam))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("linkFirst");
        line.transactions.run(line.line, () -> line.calls.link(call, line.amina));
        assertThatThrownBy(() -> decide(call, new Call.Decided(null, CallOutcome.REFERRED), crisisTeam))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("categoryMissing");
        assertThat(line.view(line.lead, call).row().category()).isNull();
        assertThat(line.view(line.lead, call).row().outcome()).isNull();
        assertThatThrownBy(() -> line.transactions.run(
                        line.stranger, () -> line.calls.decide(call, new Call.Decided("B", null), null)))
                .isInstanceOf(NotFound.class);
        assertThat(tasks(line.line)).hasSize(1);
    }

    @Test
    void whatIsOpenIsAListOfItsOwn() {
        UUID call = undecided();
        assertThat(line.transactions.as(line.lead, () -> line.calls.list(CallList.UNDECIDED)))
                .extracting(CallRow::id)
                .containsExactly(call);
        decide(call, new Call.Decided("G", CallOutcome.SUPPORTED), null);
        assertThat(line.transactions.as(line.lead, () -> line.calls.list(CallList.UNDECIDED)))
                .isEmpty();
    }
}
