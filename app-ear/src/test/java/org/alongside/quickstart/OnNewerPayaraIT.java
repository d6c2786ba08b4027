package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The main job on the line of Payara that gets corrections (7, Jakarta EE 11), with the same file: signing in, a month of care
 * entered and imported with all seven measures, and hand-overs of another system.
 */
@EnabledIfSystemProperty(
        named = "alongside.newer.java",
        matches = ".+",
        disabledReason = "Payara 7 needs a JDK of 21 or later, and ./alongside test found none")
class OnNewerPayaraIT {

    @BeforeAll
    static void newerMicro() throws Exception {
        Running.onNewerMicro();
    }

    @AfterAll
    static void asBefore() {
        Running.onMicroAgain();
    }

    @Test
    void itIsTheNewerOne() throws Exception {
        assertThat(Files.readString(Running.here().application().log())).contains("Payara Micro 7.");
    }

    @Nested
    class SigningIn extends SignInIT {}

    @Nested
    class MonthAndMeasures extends EnteredMonthIT {}

    @Nested
    class Handovers extends HandoverContractIT {}
}
