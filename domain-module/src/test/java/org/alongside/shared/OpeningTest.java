package org.alongside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** An opening of a form knows when it was opened, and is like no other. */
class OpeningTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    @Property
    void itSaysWhenItWasOpened(@ForAll @LongRange(max = 4_000_000_000_000L) long millis) {
        Instant at = Instant.ofEpochMilli(millis);
        Opening opening = Opening.at(at);
        assertThat(opening.begun(at, MONTH)).isEqualTo(at);
        assertThat(opening.begun(at.plus(MONTH), MONTH)).isEqualTo(at);
        assertThat(opening).isNotEqualTo(Opening.at(at));
        assertThat(Opening.of(opening.id().toString())).contains(opening);
        assertThat(opening.id().variant()).isEqualTo(2);
    }

    @Test
    void whatCannotBeMeantIsNow() {
        assertThat(Opening.at(NOON.plusSeconds(1)).begun(NOON, MONTH)).isEqualTo(NOON);
        assertThat(Opening.at(NOON.minus(MONTH).minusSeconds(1)).begun(NOON, MONTH))
                .isEqualTo(NOON);
        assertThat(new Opening(UUID.randomUUID()).begun(NOON, MONTH)).isEqualTo(NOON);
    }

    /** Two who open the form in the same thousandth of a second, and one who guesses: each has their own. */
    @Test
    void noTwoOfTheSameMomentAreTheSame() {
        Set<UUID> ids =
                Stream.generate(() -> Opening.at(NOON).id()).limit(10_000).collect(Collectors.toSet());
        assertThat(ids).hasSize(10_000).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(new Opening(id).begun(NOON, MONTH)).isEqualTo(NOON);
        });
        assertThat(ids.stream().map(UUID::getLeastSignificantBits).distinct())
                .as("what cannot be guessed is in the half without the time")
                .hasSize(10_000);
    }

    @Test
    void anAddressWithoutOneHasNone() {
        assertThat(Opening.of(null)).isEmpty();
        assertThat(Opening.of("")).isEmpty();
        assertThat(Opening.of("'; drop table draft")).isEmpty();
    }
}
