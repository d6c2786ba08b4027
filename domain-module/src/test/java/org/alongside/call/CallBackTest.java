package org.alongside.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;

/** Nobody who was promised a call is forgotten. */
class CallBackTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant DUE = NOON.plus(Duration.ofMinutes(20));
    private static final Optional<CallBack.Leader> LEAD =
            Optional.of(new CallBack.Leader(new UUID(0, 7), "Deepa Jones"));
    private static final Optional<CallBack.Leader> MANAGER =
            Optional.of(new CallBack.Leader(new UUID(0, 8), "Mo Manager"));

    private final CallBack promise = promise("01632 960001", Duration.ofMinutes(20));

    private static CallBack promise(String number, Duration within) {
        NewCall heard = new NewCall(NOON, Caller.PERSON, number, null, "Ring me", null, null);
        Call call = new Call(
                heard, new Call.About(null, ""), new Call.Taken(new UUID(0, 1), new UUID(0, 2), "Lin Park"), NOON);
        return new CallBack(call, within, "Lin Park", NOON);
    }

    @Test
    void aPromiseNeedsANumberAndATimeThatIsSoon() {
        assertThat(promise.dueAt()).isEqualTo(DUE);
        assertThat(promise.team()).isEqualTo(new UUID(0, 2));
        assertThatThrownBy(() -> promise("", Duration.ofMinutes(20)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("noNumber");
        assertThatThrownBy(() -> promise("01632 960001", Duration.ZERO))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("badTime");
        assertThatThrownBy(() -> promise("01632 960001", Duration.ofDays(3)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("badTime");
    }

    @Test
    void itIsKeptWhenTheyAreReached() {
        promise.notReached("Lin Park", "", NOON.plusSeconds(60));
        promise.reached("Zoe Bell", " Better now. ", NOON.plusSeconds(600));
        assertThat(promise.state()).isEqualTo(CallBackState.REACHED);
        assertThat(promise.lookAt()).isNull();
        assertThat(promise.history())
                .extracting(CallBackEvent::act)
                .containsExactly(CallBackAct.PROMISED, CallBackAct.NOT_REACHED, CallBackAct.REACHED);
        CallBackEvent last = promise.history().get(2);
        assertThat(last.words()).isEqualTo("Better now.");
        assertThat(last.by()).isEqualTo("Zoe Bell");
        assertThat(last.at()).isEqualTo(NOON.plusSeconds(600));
        assertThatThrownBy(() -> promise.reached("Lin Park", "", NOON))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("backDone");
    }

    @Test
    void lateItRisesToTheLeadAndThenEachQuarterOfAnHour() {
        promise.rise(LEAD, DUE.minusSeconds(1));
        assertThat(promise.raised()).isZero();
        promise.rise(LEAD, DUE);
        assertThat(promise.raisedTo()).isEqualTo(new UUID(0, 7));
        promise.rise(MANAGER, DUE.plusSeconds(60));
        assertThat(promise.raised()).isEqualTo(1);
        promise.rise(MANAGER, DUE.plus(CallBack.EVERY));
        assertThat(promise.raisedTo()).isEqualTo(new UUID(0, 8));
        assertThat(promise.history().get(2).words()).isEqualTo("To Mo Manager");
        assertThat(promise.state()).isEqualTo(CallBackState.OPEN);
    }

    @Test
    void whereNobodyIsOnDutyItIsLookedAtAgain() {
        promise.rise(Optional.empty(), DUE);
        assertThat(promise.raised()).isZero();
        assertThat(promise.lookAt()).isEqualTo(DUE.plus(CallBack.EVERY));
    }

    @Test
    void threeAttemptsInVainRiseAtOnceAndOnlyThenCanItEnd() {
        promise.notReached("Lin Park", "engaged", NOON.plusSeconds(60));
        promise.notReached("Lin Park", "engaged", NOON.plusSeconds(120));
        assertThat(promise.lookAt()).isEqualTo(DUE);
        assertThatThrownBy(() -> promise.end("Lin Park", "A letter", NOON.plusSeconds(130)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("triedTooLittle");
        promise.notReached("Lin Park", "no answer", NOON.plusSeconds(180));
        assertThat(promise.failed()).isEqualTo(3);
        assertThat(promise.lookAt()).isEqualTo(NOON.plusSeconds(180));
        promise.rise(LEAD, NOON.plusSeconds(181));
        assertThatThrownBy(() -> promise.end("Lin Park", " ", NOON.plusSeconds(190)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("insteadMissing");
        promise.end("Deepa Jones", "Two of us go there.", NOON.plusSeconds(200));
        assertThat(promise.state()).isEqualTo(CallBackState.ENDED);
        assertThat(promise.lookAt()).isNull();
        promise.rise(LEAD, DUE);
        assertThat(promise.history()).hasSize(6);
    }

    @Test
    void whoeverHasDiedIsNotTriedFirst() {
        assertThatThrownBy(() -> promise.endAfterDeath("Lin Park", " ", NOON))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("insteadMissing");
        promise.endAfterDeath("Lin Park", "The family was told.", NOON);
        assertThat(promise.state()).isEqualTo(CallBackState.ENDED);
        assertThat(promise.lookAt()).isNull();
        assertThatThrownBy(() -> promise.endAfterDeath("Lin Park", "Again", NOON))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("backDone");
    }
}
