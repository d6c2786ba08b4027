package org.alongside.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What is kept of a password proves it and nothing else, and judging it says nothing about what is kept. */
class PasswordsTest {

    @Test
    void bothKindsProveTheirPasswordAndNoOther() {
        for (String stored : new String[] {Passwords.hash("right"), Passwords.hashOneTime("right")}) {
            assertThat(stored).doesNotContain("right");
            assertThat(Passwords.matches("right", stored)).isTrue();
            assertThat(Passwords.matches("Right", stored)).isFalse();
            assertThat(Passwords.matches("", stored)).isFalse();
        }
        assertThat(Passwords.hash("right")).as("a salt of its own").isNotEqualTo(Passwords.hash("right"));
    }

    /** Processor time of this thread, so that it does not matter what else the machine does; apart by 210,000 without the rule. */
    @Test
    void aWrongTryCostsAsMuchWhereTheOneTimePasswordIsNotUsedYet() {
        String own = Passwords.hash("right");
        String oneTime = Passwords.hashOneTime("right");
        cost(own);
        assertThat(cost(oneTime)).isGreaterThan(cost(own) / 10);
    }

    /** Nanoseconds. */
    private static long cost(String stored) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Passwords.matches("wrong", stored);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }
}
