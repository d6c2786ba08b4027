package org.alongside.handover.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.shared.service.Wiring;
import org.junit.jupiter.api.Test;

/** The timer: each one whose time has come, and none behind one that fails. */
class EscalationTest {

    private final List<UUID> due = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    private final List<UUID> looked = new ArrayList<>();
    private final CurrentUser user = new CurrentUser();

    private final EscalationSteps steps = new EscalationSteps() {
        @Override
        public List<UUID> due() {
            return due;
        }

        @Override
        public void look(UUID id) {
            looked.add(id);
            assertThat(user.principal()).isEqualTo(Principal.SYSTEM);
            if (id.equals(due.get(0))) {
                throw new IllegalStateException("for the test");
            }
        }
    };

    @Test
    void oneThatFailsKeepsNoOtherWaitingAndIsLeftAloneForAMinute() {
        Escalation escalation = Wiring.wire(Escalation.class, steps, user);
        escalation.work();
        escalation.work();
        assertThat(looked).containsExactly(due.get(0), due.get(1), due.get(2), due.get(1), due.get(2));
    }
}
