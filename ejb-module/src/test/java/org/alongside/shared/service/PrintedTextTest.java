package org.alongside.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintedTextTest {

    @Test
    void whatCannotBePrintedIsNamedWhereNobodyIsAsked() {
        assertThat(PrintedText.spelled("Équipe Łódź – 5‑10 mg ✓")).isEqualTo("Équipe Łódź – 5‑10 mg ✓");
        assertThat(PrintedText.spelled("Team 🦊 א")).isEqualTo("Team [fox face] [hebrew letter alef]");
        assertThat(PrintedText.unprintable("Team 🦊")).hasValue("🦊 (fox face)");
    }
}
