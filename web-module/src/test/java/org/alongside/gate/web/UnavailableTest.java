package org.alongside.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.shared.service.ServerStatus;
import org.alongside.shared.service.Wiring;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnavailableTest {

    @ParameterizedTest
    @CsvSource({"false, false, true", "true, true, true", "true, false, false"})
    void whoeverComesBeforeTheDatabaseOrWhileItIsSilentIsToldAtOnce(boolean started, boolean silent, boolean told) {
        Unavailable unavailable = Wiring.wire(Unavailable.class, new ServerStatus() {
            @Override
            public boolean started() {
                return started;
            }

            @Override
            public boolean silent() {
                return silent;
            }
        });
        assertThat(unavailable.waits("/index.xhtml")).isEqualTo(told);
        assertThat(unavailable.waits("/api/imports")).isEqualTo(told);
        assertThat(unavailable.waits("/api/status")).as("it says so itself").isFalse();
    }
}
