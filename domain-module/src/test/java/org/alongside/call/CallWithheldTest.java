package org.alongside.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;

/** What a carer said in confidence can be withheld, and passed on when they agree. */
class CallWithheldTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static Call call(Caller caller) {
        return new Call(
                new NewCall(NOON, caller, "", null, "Do not tell him that I rang.", null, null),
                new Call.About(new UUID(0, 3), ""),
                new Call.Taken(new UUID(0, 1), new UUID(0, 2), "Lin Park"),
                NOON.plusSeconds(60));
    }

    @Test
    void aCarersWordsAreWithheldOnceAndPassedOn() {
        Call call = call(Caller.CARER);
        assertThat(call.withheldAt()).isNull();
        call.withhold("Lin Park", NOON.plusSeconds(90));
        assertThat(call.withheldAt()).isEqualTo(NOON.plusSeconds(90));
        assertThatThrownBy(() -> call.withhold("Zoe Bell", NOON.plusSeconds(120)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("withheldAlready");
        call.passOn();
        assertThat(call.withheldAt()).isNull();
        assertThatThrownBy(call::passOn).isInstanceOf(RuleBroken.class).hasMessageContaining("notWithheld");
    }

    @Test
    void nobodyElsesAre() {
        for (Caller caller : Caller.values()) {
            if (caller != Caller.CARER) {
                assertThatThrownBy(() -> call(caller).withhold("Lin Park", NOON))
                        .as(caller.name())
                        .isInstanceOf(RuleBroken.class)
                        .hasMessageContaining("noCarer");
            }
        }
    }
}
