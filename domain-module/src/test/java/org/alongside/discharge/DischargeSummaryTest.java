package org.alongside.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;

class DischargeSummaryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Addressee PRACTICE =
            new Addressee(RecipientKind.PRACTICE, "E85619", null, "Davies Road Surgery", "gp@practice.example");
    private static final Addressee TEAM =
            new Addressee(RecipientKind.TEAM, null, UUID.randomUUID(), "North Community Team", null);

    private final DischargeSummary summary = new DischargeSummary(
            new DischargeSummary.About(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()),
            SummaryText.empty(),
            UUID.randomUUID(),
            "Deepa Jones",
            NOW);

    private static SummaryText text(String treatment, String plan) {
        return new SummaryText("", "", treatment, plan, "", "");
    }

    @Test
    void beginsAsADraftAndIsSigned() {
        summary.require(List.of(PRACTICE, TEAM));
        summary.write(summary.text(), text("Visits", "Community team"), "Deepa Jones", NOW);
        summary.sign("Deepa Jones", NOW, new byte[] {1});
        assertThat(summary.state()).isEqualTo(SummaryState.SIGNED);
        assertThat(summary.addressed()).hasSize(2);
        assertThat(summary.document()).containsExactly(1);
        assertThat(summary.signedAt()).isEqualTo(NOW);
    }

    @Test
    void whatIsSignedIsNeverChanged() {
        summary.require(List.of(PRACTICE));
        summary.write(summary.text(), text("Visits", "Plan"), "Deepa Jones", NOW);
        summary.sign("Deepa Jones", NOW, new byte[0]);
        assertThatThrownBy(() -> summary.write(summary.text(), text("Other", "Plan"), "Sam", NOW))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("discharge.alreadySigned");
        assertThatThrownBy(() -> summary.sign("Sam", NOW, new byte[0])).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> summary.require(List.of(TEAM))).isInstanceOf(RuleBroken.class);
    }

    @Test
    void treatmentPlanAndARecipientAreNeededToSign() {
        assertThatThrownBy(() -> summary.sign("D", NOW, new byte[0])).hasMessageContaining("treatmentMissing");
        summary.write(summary.text(), text("Visits", " "), "D", NOW);
        assertThatThrownBy(() -> summary.sign("D", NOW, new byte[0])).hasMessageContaining("planMissing");
        summary.write(summary.text(), text("Visits", "Plan"), "D", NOW);
        assertThatThrownBy(() -> summary.sign("D", NOW, new byte[0])).hasMessageContaining("noRecipient");
    }

    @Test
    void aRequiredRecipientIsLeftOutOnlyWithAReason() {
        summary.require(List.of(PRACTICE));
        UUID practice = summary.recipients().get(0).id();
        assertThatThrownBy(() -> summary.exclude(practice, " ")).hasMessageContaining("reasonMissing");
        summary.exclude(practice, "The person asked for it");
        assertThat(summary.addressed()).isEmpty();
        assertThat(summary.recipients().get(0).reason()).isEqualTo("The person asked for it");
        summary.include(practice);
        assertThat(summary.addressed()).hasSize(1);
        assertThat(summary.recipients().get(0).reason()).isNull();
    }

    @Test
    void requiringAgainKeepsWhatWasChosenByHandAndTakesANewAddress() {
        summary.require(List.of(PRACTICE));
        summary.exclude(summary.recipients().get(0).id(), "Asked");
        summary.require(List.of(
                new Addressee(RecipientKind.PRACTICE, "E85619", null, "Davies Road", "new@practice.example"), TEAM));
        assertThat(summary.recipients()).hasSize(2);
        assertThat(summary.recipients().get(0).included()).isFalse();
        assertThat(summary.recipients().get(0).address()).isEqualTo("new@practice.example");
    }

    @Test
    void aRecipientThatTheRecordNoLongerNamesIsLeftOutUntilItDoesAgain() {
        summary.require(List.of(PRACTICE, TEAM));
        summary.require(List.of(TEAM));
        assertThat(summary.addressed().stream().map(SummaryRecipient::name)).containsExactly("North Community Team");
        assertThat(summary.recipients().get(0).reason()).contains("no longer");
        summary.require(List.of(PRACTICE, TEAM));
        assertThat(summary.addressed()).hasSize(2);
    }

    @Test
    void anotherRecipientNeedsAReasonAndIsThereOnce() {
        assertThatThrownBy(() -> summary.add(TEAM, "")).hasMessageContaining("reasonMissing");
        summary.add(TEAM, "Supports the family");
        assertThatThrownBy(() -> summary.add(TEAM, "Again")).hasMessageContaining("recipientTwice");
        assertThatThrownBy(() -> summary.exclude(UUID.randomUUID(), "Why")).hasMessageContaining("noSuchRecipient");
    }

    @Test
    void aTextThatIsFarTooLongIsRefused() {
        assertThatThrownBy(() -> summary.write(summary.text(), text("x".repeat(SummaryText.MAX + 1), ""), "D", NOW))
                .hasMessageContaining("textTooLong");
    }
}
