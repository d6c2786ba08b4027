package org.alongside.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is asked about before a summary is signed. */
class SummaryUnwrittenTest {

    private static SummaryText treated(String treatment) {
        return new SummaryText("", "Referred.", treatment, "Weekly visits.", "", "NHS 111, option 2.");
    }

    @Test
    void theLineForMedicinesWithNothingAfterItIsAskedAbout() {
        assertThat(treated("Contacts: 4.\nMedicines: ").unwritten()).containsExactly("Medicines");
        assertThat(treated("Home treatment twice a day.").unwritten()).containsExactly("Medicines");
        assertThat(treated("Contacts: 4.\nmedicines:\n \n").unwritten()).containsExactly("Medicines");
    }

    @Test
    void medicinesThatAreWrittenAreNot() {
        assertThat(treated("Contacts: 4.\nMedicines: none").unwritten()).isEmpty();
        assertThat(treated("Medicines:\nSertraline 50 mg, begun.").unwritten()).isEmpty();
        assertThat(treated("No change of medicines.").unwritten()).isEmpty();
    }

    @Test
    void everyEmptySectionIsNamedInTheOrderOfTheDocument() {
        assertThat(SummaryText.empty().unwritten())
                .containsExactly(
                        "Why crisis care began",
                        "Treatment, and changes of medicines",
                        "Discharge plan",
                        "Help in a crisis");
        assertThat(new SummaryText("", " ", "Medicines:", "Visits.", "", "111").unwritten())
                .containsExactly("Why crisis care began", "Medicines");
    }
}
