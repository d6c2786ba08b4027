package org.alongside.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import org.alongside.shared.RuleBroken;

/** Whatever happens to a referral, in whatever order: what was told stays, and no decision is without one. */
class IntakeHistoryTest {

    private static final Instant NOON = Instant.parse("2026-10-25T00:30:00Z");
    private static final Set<Decision> DECIDED = EnumSet.noneOf(Decision.class);
    private static final String BY = "Deepa Jones";

    /** What can happen next. */
    enum Event {
        ARRIVED,
        ACCEPT,
        REDIRECT,
        DECLINE,
        DECLINE_IN_SILENCE,
        REMIND
    }

    @AfterProperty
    void everyDecisionWasMade() {
        assertThat(DECIDED).containsExactlyInAnyOrder(Decision.values());
    }

    @Property(tries = 100_000)
    void whatWasToldStays(@ForAll @Size(max = 8) List<Event> events) {
        Intake intake = new Intake(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
        Instant now = NOON;
        for (Event event : events) {
            now = now.plusSeconds(60);
            List<Reply> before = intake.replies();
            Decision decided = intake.decision();
            Instant first = intake.respondedAt();
            UUID reminder = intake.reminder();
            boolean done = happens(intake, event, now);
            assertThat(intake.replies().subList(0, before.size())).isEqualTo(before);
            assertThat(intake.replies().size() - before.size()).isEqualTo(done && event != Event.REMIND ? 1 : 0);
            if (decided != null) {
                assertThat(intake.decision()).as("decided once").isEqualTo(decided);
                assertThat(done).isFalse();
            }
            if (first != null) {
                assertThat(intake.respondedAt()).as("the first answer stays").isEqualTo(first);
            }
            if (reminder != null) {
                assertThat(intake.reminder()).isEqualTo(reminder);
            }
            assertThat(intake.respondedAt() == null).isEqualTo(intake.replies().isEmpty());
            Decision made = intake.decision();
            if (made != null) {
                DECIDED.add(made);
                assertThat(intake.replies()
                                .get(intake.replies().size() - 1)
                                .kind()
                                .name())
                        .as("whoever referred is told of it")
                        .isEqualTo(made.name());
                assertThat(intake.personTold() == null).isEqualTo(made == Decision.ACCEPTED);
            }
        }
    }

    private static boolean happens(Intake intake, Event event, Instant now) {
        try {
            switch (event) {
                case ARRIVED -> intake.arrived("", BY, now);
                case ACCEPT -> intake.accept("", BY, now);
                case REDIRECT ->
                    intake.redirect(
                            "Sam", new Intake.Onward(new UUID(0, 4), new UUID(0, 5)), PersonTold.WRITTEN, BY, now);
                case DECLINE -> intake.decline("Full", "The café", PersonTold.NOT_TOLD, BY, now);
                case DECLINE_IN_SILENCE -> intake.decline("Full", "", PersonTold.NOT_TOLD, BY, now);
                case REMIND -> intake.reminded(UUID.randomUUID());
            }
            return true;
        } catch (RuleBroken refused) {
            return false;
        }
    }
}
