package org.alongside.handover;

import static org.alongside.handover.HandoverState.*;
import static org.alongside.handover.HandoverTest.ALL;
import static org.alongside.handover.HandoverTest.NOON;
import static org.alongside.handover.HandoverTest.NURSE;
import static org.alongside.handover.HandoverTest.TEAM;
import static org.alongside.handover.HandoverTest.sent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;

/** What somebody can do with a hand-over in each state, and where it leads. */
class HandoverActsTest {

    /** One row for each state: what is possible there. */
    @Test
    void whatIsPossibleWhere() {
        List<String> table = new ArrayList<>();
        for (HandoverState state : HandoverState.values()) {
            List<String> possible = new ArrayList<>();
            for (Act act : Act.values()) {
                Handover handover = in(state);
                try {
                    act.of(handover);
                    possible.add(act + ">" + handover.state());
                } catch (RuleBroken refused) {
                    assertThat(handover.state()).isEqualTo(state);
                }
            }
            table.add(state + ": " + String.join(" ", possible));
        }
        assertThat(table)
                .containsExactly(
                        "WAITING: ACCEPT>ACCEPTED REFUSE>REFUSED ASK>ASKED SEND_ON>WAITING CANCEL>CANCELLED",
                        "ASKED: ACCEPT>ACCEPTED REFUSE>REFUSED ASK>ASKED ANSWER>WAITING SEND_ON>WAITING CANCEL>CANCELLED",
                        "REFUSED: SEND_ON>WAITING CLOSE>CLOSED CANCEL>CANCELLED",
                        "ACCEPTED: SEND_ON>WAITING CLOSE>CLOSED",
                        "CLOSED: ",
                        "CANCELLED: ");
        assertThat(EnumSet.allOf(HandoverState.class))
                .filteredOn(HandoverState::finished)
                .containsExactly(CLOSED, CANCELLED);
    }

    private static Handover in(HandoverState state) {
        Handover handover = sent(Urgency.HOURS_1);
        switch (state) {
            case WAITING -> {}
            case ASKED -> Act.ASK.of(handover);
            case REFUSED -> Act.REFUSE.of(handover);
            case ACCEPTED -> Act.ACCEPT.of(handover);
            case CLOSED -> {
                Act.ACCEPT.of(handover);
                Act.CLOSE.of(handover);
            }
            case CANCELLED -> Act.CANCEL.of(handover);
        }
        return handover;
    }

    /** What somebody can do with a hand-over. */
    private enum Act {
        ACCEPT,
        REFUSE,
        ASK,
        ANSWER,
        SEND_ON,
        CLOSE,
        CANCEL;

        void of(Handover handover) {
            Instant now = NOON.plusSeconds(60);
            switch (this) {
                case ACCEPT -> handover.accept(NURSE, "Ali Khan", now);
                case REFUSE -> handover.refuse("Ali Khan", "Not ours.", now);
                case ASK -> handover.ask("Ali Khan", "Who?", now);
                case ANSWER -> handover.answer("Sam Hill", "Her.", now);
                case SEND_ON -> handover.sendOn(TEAM, NURSE, ALL, "Sam Hill", now);
                case CLOSE -> handover.close("Ali Khan", "Done.", true, now);
                case CANCEL -> handover.cancel("Sam Hill", "She rang herself.", now);
            }
        }
    }
}
