package org.alongside.inreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import org.alongside.handover.Handover;
import org.alongside.handover.HandoverState;
import org.alongside.handover.Ladder;
import org.alongside.handover.Message;
import org.alongside.handover.Place;
import org.alongside.handover.Rung;
import org.alongside.handover.Urgency;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Whatever happens on a ward, in whatever order: one offer at a time, and a missed admission is shown until it is reviewed. */
class AcuteStayHistoryTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final AcuteStay.Of OF = new AcuteStay.Of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    private static final UUID WARD = new UUID(0, 4);
    private static final UUID NURSE = new UUID(0, 5);
    private static final Set<Event> DONE = EnumSet.noneOf(Event.class);

    /** What can happen while somebody is on a ward. */
    enum Event {
        OFFER,
        WARD_ACCEPTS,
        WARD_REFUSES,
        WARD_ASKS,
        CLOSE,
        TAKE_BACK,
        DETAIN,
        SET_FREE,
        LEAVE,
        REVIEW
    }

    @AfterProperty
    void everythingHappened() {
        assertThat(DONE).containsExactlyInAnyOrder(Event.values());
    }

    private static boolean allowed(Runnable what) {
        try {
            what.run();
            return true;
        } catch (RuleBroken e) {
            return false;
        }
    }

    @Property(tries = 100_000)
    void oneOfferAtATimeAndAMissedAdmissionIsShownUntilItIsReviewed(
            @ForAll @Size(max = 16) List<Event> events, @ForAll boolean owed, @ForAll boolean seen) {
        Course course = new Course(owed, seen);
        boolean missed = owed && !seen;
        for (Event event : events) {
            int offers = course.offers.size();
            if (allowed(() -> course.happens(event))) {
                DONE.add(event);
            } else {
                assertThat(course.offers).as("what is refused leaves nothing").hasSize(offers);
            }
            assertThat(course.offers.stream().filter(Course::open))
                    .as("open offers")
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(course.stay().gatekeeping() == Gatekeeping.MISSED).isEqualTo(missed && course.reviews.isEmpty());
            assertThat(course.reviews).hasSizeLessThanOrEqualTo(missed ? 1 : 0);
        }
    }

    /** Somebody's time on a ward, with the messages that a crisis team sends to it. */
    private static final class Course {
        private final boolean owed;
        private final boolean seen;
        private final List<Handover> offers = new ArrayList<>();
        private final List<AdmissionReview> reviews = new ArrayList<>();
        private boolean free = true;
        private @Nullable Instant left;
        private Instant now = NOON;

        private Course(boolean owed, boolean seen) {
            this.owed = owed;
            this.seen = seen;
        }

        private static boolean open(Handover offer) {
            return offer.state().answerable() || offer.state() == HandoverState.ACCEPTED;
        }

        private AcuteStay stay() {
            HandoverState answer = offers.isEmpty() ? null : last().state();
            return new AcuteStay(OF, NOON, left, owed, seen ? NOON : null, !reviews.isEmpty(), free, answer);
        }

        private Handover last() {
            RuleBroken.unless(!offers.isEmpty(), "inreach.noOffer");
            return offers.get(offers.size() - 1);
        }

        private void happens(Event event) {
            now = now.plus(Duration.ofMinutes(7));
            switch (event) {
                case OFFER -> offer();
                case WARD_ACCEPTS -> last().accept(NURSE, "Amir", now);
                case WARD_REFUSES -> last().refuse("Amir", "Not before Monday.", now);
                case WARD_ASKS -> last().ask("Amir", "Who comes at night?", now);
                case CLOSE -> last().close("Deepa", "At home.", true, now);
                case TAKE_BACK -> last().cancel("Deepa", "No room at home.", now);
                case DETAIN -> free = false;
                case SET_FREE -> free = true;
                case LEAVE -> left = now;
                case REVIEW -> reviews.add(stay().review(MissReason.NOT_ASKED, "They ring first now.", "Deepa", now));
            }
        }

        private void offer() {
            Handover asks = new Handover(
                    new Message(
                            OF.provider(), OF.person(), WARD, null, Urgency.HOURS_24, "Twice a day at home.", false),
                    new Handover.Sender("Deepa", NURSE, WARD),
                    new Place(NURSE, now.plus(Duration.ofHours(8))),
                    new Ladder(Map.of(Rung.DUTY_WORKER, new Place(NURSE, now.plus(Duration.ofHours(8))))),
                    now);
            EarlyDischarge offer = stay().offer(asks.id(), "Deepa", now);
            assertThat(offer.handover()).isEqualTo(asks.id());
            assertThat(left).as("nobody who has left is offered anything").isNull();
            assertThat(free).as("nor anybody whom the law keeps there").isTrue();
            offers.add(asks);
        }
    }
}
