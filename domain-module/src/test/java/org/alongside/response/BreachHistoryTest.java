package org.alongside.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.alongside.shared.RuleBroken;

/** Whoever tries whatever with a breach: it is looked into once, by somebody else, in words. */
class BreachHistoryTest {

    private static final ResponseClock.Of OF =
            new ResponseClock.Of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Property(tries = 2_000)
    void isLookedIntoOnceBySomebodyElse(
            @ForAll @Size(max = 8) List<@IntRange(max = 3) Integer> reviewers, @ForAll @IntRange(max = 3) int author) {
        BreachReview review = new BreachReview(OF, UUID.randomUUID(), "One car.", by(author));
        Integer first = null;
        for (int i = 0; i < reviewers.size(); i++) {
            int reviewer = reviewers.get(i);
            boolean silent = i % 3 == 2;
            try {
                review.review(silent ? " " : "Finding " + i, by(reviewer));
                assertThat(first).as("once").isNull();
                assertThat(reviewer).as("somebody else").isNotEqualTo(author);
                first = i;
            } catch (RuleBroken refused) {
                assertThat(first != null || reviewer == author || silent)
                        .as(refused.messageKey())
                        .isTrue();
            }
            assertThat(review.reviewed()).isEqualTo(first != null);
            assertThat(review.finding()).isEqualTo(first == null ? null : "Finding " + first);
        }
    }

    private static ResponseClock.Decided by(int who) {
        return new ResponseClock.Decided("Somebody " + who, new UUID(0, who), NOON);
    }
}
