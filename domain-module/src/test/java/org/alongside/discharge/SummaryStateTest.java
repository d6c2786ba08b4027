package org.alongside.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a signed summary is, and that nothing can be done to it any more. */
class SummaryStateTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final UUID TEAM_ID = UUID.randomUUID();
    private static final Addressee TEAM = new Addressee(RecipientKind.TEAM, null, TEAM_ID, "Community", null);
    private static final SummaryText TEXT =
            new SummaryText("My words", "Referred", "Visits", "Own GP in a week", "Blood test", "Ring us");

    private final DischargeSummary.About about =
            new DischargeSummary.About(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final DischargeSummary summary =
            new DischargeSummary(about, SummaryText.empty(), UUID.randomUUID(), "Deepa Jones", NOW);

    @BeforeEach
    void signed() {
        summary.require(List.of(TEAM));
        summary.write(SummaryText.empty(), TEXT, "Sam Okoro", NOW.plusSeconds(60));
        summary.sign("Deepa Jones", NOW.plusSeconds(120), new byte[] {1, 2, 3});
    }

    @Test
    void itKeepsWhatItIsAboutWhatItSaysAndWhoWroteAndSignedIt() {
        assertThat(summary.provider()).isEqualTo(about.provider());
        assertThat(summary.person()).isEqualTo(about.person());
        assertThat(summary.referral()).isEqualTo(about.referral());
        assertThat(summary.team()).isEqualTo(about.team());
        assertThat(summary.text()).isEqualTo(TEXT);
        assertThat(summary.authorName()).isEqualTo("Sam Okoro");
        assertThat(summary.signedBy()).isEqualTo("Deepa Jones");
        assertThat(summary.signedAt()).isEqualTo(NOW.plusSeconds(120));
        assertThat(summary.updatedAt()).isEqualTo(NOW.plusSeconds(120));
    }

    @Test
    void nothingCanBeDoneToItAnyMore() {
        UUID recipient = summary.recipients().get(0).id();
        for (Runnable change : List.<Runnable>of(
                () -> summary.write(TEXT, SummaryText.empty(), "Sam", NOW),
                () -> summary.require(List.of()),
                () -> summary.add(TEAM, "why"),
                () -> summary.exclude(recipient, "why"),
                () -> summary.include(recipient),
                () -> summary.sign("Sam", NOW, new byte[0]))) {
            assertThatThrownBy(change::run).hasMessageContaining("discharge.alreadySigned[Deepa Jones]");
        }
        assertThat(summary.text()).isEqualTo(TEXT);
        assertThat(summary.addressed()).hasSize(1);
    }

    @Test
    void theDocumentCannotBeReachedThroughItsBytes() {
        byte[] given = summary.document();
        given[0] = 9;
        assertThat(summary.document()).containsExactly(1, 2, 3);
    }

    @Test
    void theRecipientIsTheTeamThatWasRequired() {
        SummaryRecipient recipient = summary.addressed().get(0);
        assertThat(recipient.kind()).isEqualTo(RecipientKind.TEAM);
        assertThat(recipient.team()).isEqualTo(TEAM_ID);
        assertThat(recipient.name()).isEqualTo("Community");
        assertThat(recipient.address()).isNull();
        assertThat(recipient.required()).isTrue();
        assertThat(recipient.reason()).isNull();
    }

    @Test
    void aDraftIsSignedAndWhatIsSignedStays() {
        assertThat(Arrays.stream(SummaryState.values()).map(state -> state + ">" + state.next()))
                .containsExactly("DRAFT>[SIGNED]", "SIGNED>[]");
    }

    @Test
    void aDraftHasNoSignature() {
        DischargeSummary draft = new DischargeSummary(about, TEXT, UUID.randomUUID(), "Deepa Jones", NOW);
        assertThat(draft.state()).isEqualTo(SummaryState.DRAFT);
        assertThat(draft.signedBy()).isNull();
        assertThat(draft.signedAt()).isNull();
        assertThat(draft.document()).isNull();
        assertThat(draft.text()).isEqualTo(TEXT);
    }
}
