package org.alongside.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import org.alongside.shared.RuleBroken;

/**
 * Whatever happens to a hand-over, in whatever order, whoever is on duty: until it is finished one named person holds it,
 * somebody is asked, it has a deadline, and at the deadline something happens.
 */
class HandoverHistoryTest {

    private static final List<UUID> STAFF =
            Stream.generate(UUID::randomUUID).limit(7).toList();
    private static final UUID TEAM = UUID.randomUUID();
    private static final Set<HandoverAct> DONE = EnumSet.noneOf(HandoverAct.class);
    private static final Set<HandoverState> REACHED = EnumSet.noneOf(HandoverState.class);

    /** What can happen next. */
    enum Event {
        ACCEPT,
        REFUSE,
        ASK,
        ANSWER,
        SEND_ON,
        CLOSE,
        CANCEL,
        FIVE_MINUTES,
        DEADLINE,
        OUTAGE,
        A_SHIFT
    }

    @AfterProperty
    void everythingHappened() {
        assertThat(DONE).containsExactlyInAnyOrder(HandoverAct.values());
        assertThat(REACHED).containsExactlyInAnyOrder(HandoverState.values());
    }

    @Property(tries = 100_000)
    void isNeverWithoutAHolderAndADeadline(
            @ForAll @Size(max = 14) List<Event> events, @ForAll long chance, @ForAll @IntRange(max = 3) int urgency) {
        Random random = new Random(chance);
        Instant now = Instant.parse("2026-10-24T20:00:00Z").plusSeconds(random.nextInt(86_400));
        boolean outside = random.nextBoolean();
        Handover handover = new Handover(
                new Message(
                        TEAM,
                        TEAM,
                        TEAM,
                        STAFF.get(0),
                        Urgency.values()[urgency],
                        "Please ring.",
                        random.nextBoolean()),
                outside ? new Handover.Sender("111", null, null) : new Handover.Sender("Sam", STAFF.get(1), TEAM),
                new Place(STAFF.get(1), now.plus(Duration.ofHours(random.nextInt(12)))),
                ladder(random, now, true),
                now);
        for (Event event : events) {
            HandoverState before = handover.state();
            int lines = handover.history().size();
            now = happens(handover, event, random, now);
            HandoverState after = handover.state();
            assertThat(before == after || before.next().contains(after))
                    .as("%s to %s", before, after)
                    .isTrue();
            assertThat(handover.history().size()).as("what is told stays told").isGreaterThanOrEqualTo(lines);
            isHeld(handover, now);
        }
        handover.history().forEach(line -> DONE.add(line.act()));
        REACHED.add(handover.state());
        oneHolderAtEveryMoment(handover);
    }

    private static void isHeld(Handover handover, Instant now) {
        assertThat(handover.holder()).isNotNull();
        assertThat(handover.asked()).isNotNull();
        HandoverEvent last = handover.history().get(handover.history().size() - 1);
        assertThat(last.holder()).isEqualTo(handover.holder());
        if (handover.state().finished()) {
            assertThat(handover.nextStepAt()).isNull();
        } else {
            assertThat(handover.nextStepAt()).as("a deadline").isNotNull();
            assertThat(Duration.between(now, handover.nextStepAt()))
                    .as("and soon")
                    .isLessThanOrEqualTo(Duration.ofHours(48));
        }
        if (handover.state() == HandoverState.ACCEPTED || handover.state() == HandoverState.REFUSED) {
            assertThat(handover.asked()).as("whose list shows it").isEqualTo(handover.holder());
        }
    }

    private static void oneHolderAtEveryMoment(Handover handover) {
        List<HandoverEvent> lines = handover.history();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).ordinal()).isEqualTo(i + 1);
            assertThat(lines.get(i).holder()).isNotNull();
            assertThat(lines.get(i).asked()).isNotNull();
            assertThat(i == 0 || !lines.get(i).at().isBefore(lines.get(i - 1).at()))
                    .isTrue();
        }
    }

    private static Instant happens(Handover handover, Event event, Random random, Instant before) {
        Instant now = before.plusSeconds(random.nextInt(60));
        try {
            switch (event) {
                case ACCEPT -> handover.accept(one(random), "A", now);
                case REFUSE -> handover.refuse("A", "No.", now);
                case ASK -> handover.ask("A", "Who?", now);
                case ANSWER -> handover.answer("A", "Her.", now);
                case SEND_ON -> handover.sendOn(UUID.randomUUID(), null, ladder(random, now, true), "A", now);
                case CLOSE -> handover.close("A", "Done.", random.nextBoolean(), now);
                case CANCEL -> handover.cancel("A", "Not needed.", now);
                case FIVE_MINUTES -> now = passes(handover, random, now.plus(Duration.ofMinutes(5)));
                case DEADLINE -> now = deadline(handover, random, now);
                case OUTAGE -> now = passes(handover, random, now.plus(Duration.ofHours(random.nextInt(40))));
                case A_SHIFT -> now = passes(handover, random, now.plus(Duration.ofHours(8)));
            }
        } catch (RuleBroken refused) {
            assertThat(refused.messageKey()).startsWith("handover.");
        }
        return now;
    }

    /** At its deadline something happens, and the next one lies ahead. */
    private static Instant deadline(Handover handover, Random random, Instant now) {
        Instant next = handover.nextStepAt();
        if (next == null) {
            return now;
        }
        Instant then = next.isBefore(now) ? now : next;
        int lines = handover.history().size();
        passes(handover, random, then);
        assertThat(handover.history().size()).isGreaterThan(lines);
        return then;
    }

    private static Instant passes(Handover handover, Random random, Instant now) {
        Optional<Place> keeper =
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(new Place(one(random), later(random, now)));
        handover.look(ladder(random, now, false), keeper, now);
        if (!handover.state().finished()) {
            assertThat(handover.nextStepAt()).isAfter(now);
        }
        return now;
    }

    private static Ladder ladder(Random random, Instant now, boolean somebody) {
        EnumMap<Rung, Place> places = new EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            if (random.nextInt(3) > 0) {
                places.put(rung, new Place(one(random), later(random, now)));
            }
        }
        if (somebody && places.isEmpty()) {
            places.put(Rung.DUTY_WORKER, new Place(STAFF.get(2), later(random, now)));
        }
        return new Ladder(places);
    }

    private static Instant later(Random random, Instant now) {
        return now.plusSeconds(1 + random.nextInt(43_200));
    }

    private static UUID one(Random random) {
        return STAFF.get(random.nextInt(STAFF.size()));
    }
}
