package org.alongside.person.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.shared.service.Wiring;
import org.junit.jupiter.api.Test;

/** The tick says it to the services, for this request alone. */
class MeantTest {

    private final CurrentUser user = new CurrentUser();
    private final Meant meant = Wiring.wire(Meant.class, user);

    @Test
    void onlyWhoeverTicksMeansIt() {
        meant.setSaid(false);
        assertThat(user.meant()).isFalse();
        assertThat(meant.isSaid()).isFalse();
        meant.setSaid(true);
        assertThat(user.meant()).isTrue();
        assertThat(meant.isSaid()).isTrue();
        user.become(Principal.NOBODY);
        assertThat(user.meant()).as("nobody else means it").isFalse();
    }
}
