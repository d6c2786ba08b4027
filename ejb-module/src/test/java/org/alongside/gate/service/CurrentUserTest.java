package org.alongside.gate.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrentUserTest {

    private final CurrentUser user = new CurrentUser();
    private final List<Principal> asked = new ArrayList<>();

    @Test
    void whoeverAskedBeforeAsksAgainAfterwardsAndWhatTheyMeanIsTheirs() {
        user.means();
        user.as(Principal.SYSTEM, () -> {
            asked.add(user.principal());
            assertThat(user.meant()).isFalse();
            user.as(Principal.NOBODY, () -> asked.add(user.principal()));
            asked.add(user.principal());
        });
        assertThat(asked).containsExactly(Principal.SYSTEM, Principal.NOBODY, Principal.SYSTEM);
        assertThat(user.principal()).isEqualTo(Principal.NOBODY);
        assertThat(user.meant()).isTrue();
    }

    @Test
    void alsoWhereItFails() {
        assertThatThrownBy(() -> user.as(Principal.SYSTEM, () -> {
                    throw new IOException("gone");
                }))
                .isInstanceOf(IOException.class);
        assertThat(user.principal()).isEqualTo(Principal.NOBODY);
    }
}
