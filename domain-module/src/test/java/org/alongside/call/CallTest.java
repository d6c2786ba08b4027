package org.alongside.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A call is what was heard; whom it is about may follow. */
class CallTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final UUID PROVIDER = new UUID(0, 1);
    private static final UUID TEAM = new UUID(0, 2);
    private static final UUID AMINA = new UUID(0, 3);

    private static NewCall heard(String number, String need) {
        return new NewCall(NOON, Caller.CARER, number, null, need, "B", null);
    }

    private static Call call(@Nullable UUID person) {
        return new Call(
                heard(" 01632  960001 ", " She has not slept. "),
                new Call.About(person, "Amina, born in 1985"),
                new Call.Taken(PROVIDER, TEAM, "Lin Park"),
                NOON.plusSeconds(240));
    }

    @Test
    void whatTheCallerNeedsIsEnough() {
        NewCall least = new NewCall(NOON, Caller.ANONYMOUS, "", null, "Somebody to talk to", null, null);
        assertThat(least.number()).isEmpty();
        Call taken = new Call(
                least, new Call.About(null, ""), new Call.Taken(PROVIDER, TEAM, "Lin Park"), NOON.plusSeconds(1));
        assertThat(taken.number()).isNull();
        assertThat(taken.about()).isNull();
        assertThat(taken.person()).isNull();
        assertThat(taken.outcome()).isNull();
        assertThatThrownBy(() -> heard("", "  ")).isInstanceOf(RuleBroken.class).hasMessageContaining("needMissing");
        assertThatThrownBy(() -> heard("", "x".repeat(NewCall.LONGEST_NEED + 1)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("needTooLong");
        assertThatThrownBy(() -> heard("her mobile", "x"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("notAPhone");
    }

    private static Call undecided() {
        NewCall heard = new NewCall(NOON, Caller.POLICE, "01632 960001", null, "Help", null, null);
        return new Call(heard, new Call.About(null, ""), new Call.Taken(PROVIDER, TEAM, "Lin Park"), NOON);
    }

    @Test
    void whatWasNotDecidedIsDecidedLaterOnce() {
        Call call = undecided();
        assertThat(call.decided()).isFalse();
        call.decide(new Call.Decided("B", null), "Deepa", NOON);
        assertThat(call.decided()).isFalse();
        assertThatThrownBy(() -> call.decide(new Call.Decided("C", null), "Deepa", NOON))
                .hasMessageContaining("decidedAlready");
        assertThatThrownBy(() -> call.decide(new Call.Decided(null, null), "Deepa", NOON))
                .hasMessageContaining("nothingDecided");
        call.decide(new Call.Decided(null, CallOutcome.SUPPORTED), "Deepa", NOON);
        assertThat(call.decided()).isTrue();
        assertThat(call.outcome()).isEqualTo(CallOutcome.SUPPORTED);
        assertThatThrownBy(() -> call.decide(new Call.Decided(null, CallOutcome.CUT_OFF), "Deepa", NOON))
                .hasMessageContaining("decidedAlready");
    }

    @Test
    void whatFollowsLaterKnowsWhatWasHeard() {
        Call call = undecided();
        call.decide(new Call.Decided("B", CallOutcome.REFERRED), "Deepa", NOON.plusSeconds(900));
        assertThat(call.heard())
                .isEqualTo(new NewCall(NOON, Caller.POLICE, "01632 960001", null, "Help", "B", CallOutcome.REFERRED));
    }

    @Test
    void aCallBeginsBeforeItIsSaved() {
        assertThatThrownBy(() -> new Call(
                        heard("", "x"),
                        new Call.About(null, ""),
                        new Call.Taken(PROVIDER, TEAM, "Lin Park"),
                        NOON.minusSeconds(1)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("inFuture");
    }

    @Test
    void linkedLaterItKeepsItsTimeAndWhoTookIt() {
        Call call = call(null);
        assertThat(call.about()).isEqualTo("Amina, born in 1985");
        assertThat(call.number()).isEqualTo("01632 960001");
        call.link(AMINA, "Zoe Bell", NOON.plusSeconds(90_000));
        assertThat(call.person()).isEqualTo(AMINA);
        assertThat(call.startedAt()).isEqualTo(NOON);
        assertThat(call.takenBy()).isEqualTo("Lin Park");
        assertThat(call.linkedAt()).isEqualTo(NOON.plusSeconds(90_000));
        assertThatThrownBy(() -> call.link(new UUID(0, 4), "Zoe Bell", NOON))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("linkedAlready");
        call.unlink();
        assertThat(call.person()).isNull();
        assertThat(call.linkedAt()).isNull();
        assertThatThrownBy(call::unlink).isInstanceOf(RuleBroken.class).hasMessageContaining("notLinked");
    }

    @Test
    void whatLedToSomethingStaysWithItsPerson() {
        Call referred = call(AMINA);
        assertThat(referred.about()).isNull();
        referred.led(new UUID(0, 5));
        assertThat(referred.outcome()).isEqualTo(CallOutcome.REFERRED);
        assertThatThrownBy(referred::unlink).isInstanceOf(RuleBroken.class).hasMessageContaining("ledToSomething");
        Call handedOver = call(AMINA);
        handedOver.handedOver(new UUID(0, 6));
        assertThatThrownBy(handedOver::unlink).isInstanceOf(RuleBroken.class).hasMessageContaining("ledToSomething");
    }

    @Test
    void everySourceThatARefererByPhoneCanBeHasItsCode() {
        assertThat(Arrays.stream(Caller.values()).filter(caller -> caller.source() == null))
                .containsExactly(Caller.ANONYMOUS);
        assertThat(Arrays.stream(Caller.values()).map(Caller::title)).doesNotHaveDuplicates();
        assertThat(Caller.PERSON.source()).isEqualTo("B1");
        assertThat(Caller.CARER.source()).isEqualTo("B2");
        assertThat(Caller.PRACTICE.source()).isEqualTo("A1");
        assertThat(Arrays.stream(CallOutcome.values()).map(CallOutcome::title)).doesNotHaveDuplicates();
    }
}
