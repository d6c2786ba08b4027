package org.alongside.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever takes something out says why. */
class MistakeTest {

    @ParameterizedTest
    @EnumSource(Mistake.Kind.class)
    void thereIsAReasonOfAtMostTwoHundredLetters(Mistake.Kind kind) {
        assertThat(new Mistake(kind, "NEW-1", "  Another person ").reason()).isEqualTo("Another person");
        assertThat(new Mistake(kind, "NEW-1", "x".repeat(200)).reason()).hasSize(200);
        for (String reason : new String[] {"", "   ", "x".repeat(201)}) {
            assertThatThrownBy(() -> new Mistake(kind, "NEW-1", reason)).hasMessageContaining("contact.mistakeReason");
        }
        assertThat(Mistake.Kind.of(kind.name())).contains(kind);
    }

    @Test
    void nothingElseCanBeTakenOut() {
        assertThat(Mistake.Kind.of("REFERRAL")).isEmpty();
        assertThat(Mistake.Kind.of("")).isEmpty();
    }
}
