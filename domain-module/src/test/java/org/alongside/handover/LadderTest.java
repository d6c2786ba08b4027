package org.alongside.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Who is asked next, for every way in which a ladder can be filled. */
class LadderTest {

    private static final Instant LATER = Instant.parse("2026-11-25T13:00:00Z");
    private static final List<UUID> STAFF =
            List.of(new UUID(0, 0), new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), new UUID(0, 4));

    /** Each rung with the number of somebody, or 0 for nobody. */
    private static Ladder ladder(List<Integer> who) {
        Map<Rung, Place> places = new EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            if (who.get(rung.ordinal()) > 0) {
                places.put(rung, new Place(STAFF.get(who.get(rung.ordinal())), LATER));
            }
        }
        return new Ladder(places);
    }

    private static String shown(Optional<Ladder.Step> step) {
        return step.map(one -> one.rung() + " " + one.place().staff().getLeastSignificantBits())
                .orElse("nobody");
    }

    @Test
    void eachRungIsAskedInItsTurn() {
        Ladder full = ladder(List.of(1, 0, 2, 3, 4));
        String asked = Arrays.stream(Rung.values())
                .map(rung -> shown(full.above(rung, STAFF.get(0))))
                .collect(Collectors.joining(", "));
        assertThat(asked).isEqualTo("DUTY_WORKER 2, DUTY_WORKER 2, TEAM_MANAGER 3, ON_CALL 4, ON_CALL 4");
    }

    @Test
    void whoeverIsBackIsAskedInPlaceOfTheCover() {
        assertThat(shown(ladder(List.of(1, 0, 2, 0, 0)).at(Rung.COVER))).isEqualTo("PERSON 1");
        assertThat(shown(ladder(List.of(0, 3, 2, 0, 0)).at(Rung.PERSON))).isEqualTo("COVER 3");
        assertThat(shown(ladder(List.of(0, 3, 2, 0, 0)).at(Rung.COVER))).isEqualTo("COVER 3");
        assertThat(shown(ladder(List.of(0, 0, 2, 0, 0)).at(Rung.COVER))).isEqualTo("nobody");
        assertThat(shown(ladder(List.of(0, 0, 2, 0, 0)).at(Rung.TEAM_MANAGER))).isEqualTo("nobody");
    }

    @Test
    void everyRungHasWords() {
        assertThat(Arrays.stream(Rung.values()).map(Rung::title))
                .doesNotHaveDuplicates()
                .allMatch(t -> t.length() > 4);
        assertThat(Arrays.stream(HandoverAct.values()).map(HandoverAct::title)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(HandoverState.values()).map(HandoverState::title))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Urgency.values()).map(Urgency::title)).doesNotHaveDuplicates();
    }

    /** Whoever is on duty, going up again and again reaches the last rung and stays there. */
    @Property
    void goingUpEndsAtTheLastRungAndNeverDown(
            @ForAll @Size(5) List<@IntRange(max = 4) Integer> who,
            @ForAll Rung from,
            @ForAll @IntRange(max = 4) int asked) {
        Ladder ladder = ladder(who);
        Rung rung = from;
        UUID current = STAFF.get(asked);
        for (int times = 0; times < Rung.values().length; times++) {
            Optional<Ladder.Step> next = ladder.above(rung, current);
            assertThat(next.isPresent()).isEqualTo(who.stream().anyMatch(number -> number > 0));
            if (next.isPresent()) {
                boolean last = next.get().rung() == lastRung(who);
                assertThat(next.get().rung().compareTo(rung) > 0 || last).isTrue();
                rung = next.get().rung();
                current = next.get().place().staff();
            }
        }
        assertThat(who.stream().noneMatch(number -> number > 0)
                        || rung == lastRung(who)
                        || who.get(lastRung(who).ordinal()).equals(who.get(rung.ordinal())))
                .as("the last one with somebody else on it")
                .isTrue();
    }

    private static Rung lastRung(List<Integer> who) {
        return Arrays.stream(Rung.values())
                .filter(rung -> who.get(rung.ordinal()) > 0)
                .reduce((one, other) -> other)
                .orElse(Rung.PERSON);
    }

    @Property
    void withoutSomebodyTheyAreNotAskedUnlessAlone(
            @ForAll @Size(5) List<@IntRange(max = 4) Integer> who, @ForAll @IntRange(min = 1, max = 4) int one) {
        Ladder others = ladder(who).without(STAFF.get(one));
        boolean somebodyElse = who.stream().anyMatch(number -> number > 0 && number != one);
        for (Rung rung : Rung.values()) {
            others.above(rung, new UUID(9, 9))
                    .ifPresent(step -> assertThat(step.isOf(STAFF.get(one)) && somebodyElse)
                            .isFalse());
        }
    }
}
