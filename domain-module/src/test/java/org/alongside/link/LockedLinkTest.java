package org.alongside.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.alongside.dispatch.Dispatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link that was locked by wrong codes stays so until it is sent anew, and one that was taken back stays that for good. */
class LockedLinkTest {

    private static final Instant MADE = Instant.parse("2026-10-24T22:00:00Z");

    /** What can happen to a link that nobody opens. */
    enum Event {
        WRONG,
        MANY_WRONG,
        SENT_ANEW,
        A_DAY,
        WITHDRAWN
    }

    private static PersonalLink link(LinkPurpose purpose) {
        return new PersonalLink(
                new Dispatch.Sender(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), "Deepa Jones", null),
                new PersonalLink.Target(purpose, new UUID(0, 7)),
                new PersonalLink.Recipient("Hill Surgery", null, "gp@practice.example"),
                MADE);
    }

    @Property
    void itOpensAgainByBeingSentAnewAlone(@ForAll @Size(max = 30) List<Event> events) {
        PersonalLink link = link(LinkPurpose.INVITATION);
        Instant now = MADE;
        Instant expires = MADE.plus(PersonalLink.VALID);
        int wrong = 0;
        boolean withdrawn = false;
        for (Event event : events) {
            int tries = event == Event.WRONG ? 1 : event == Event.MANY_WRONG ? PersonalLink.WRONG_CODES : 0;
            for (int i = 0; i < tries && link.state(Optional.empty(), now) == LinkState.CLOSED; i++) {
                link.enter(Optional.empty(), new byte[] {1}, now);
                wrong++;
            }
            if (event == Event.SENT_ANEW) {
                expires = wrong >= PersonalLink.WRONG_CODES ? now.plus(PersonalLink.VALID) : expires;
                wrong = wrong >= PersonalLink.WRONG_CODES ? 0 : wrong;
                link.sentAnew(now);
            } else if (event == Event.A_DAY) {
                now = now.plus(Duration.ofDays(1));
            } else if (event == Event.WITHDRAWN) {
                link.withdraw(now);
                withdrawn = true;
            }
            assertThat(link.locked()).isEqualTo(wrong >= PersonalLink.WRONG_CODES);
            assertThat(link.expiresAt()).isEqualTo(expires);
            assertThat(link.state(Optional.empty(), now) == LinkState.CLOSED)
                    .isEqualTo(!withdrawn && !link.locked() && now.isBefore(expires));
        }
    }

    /** What only tells goes out after a death; what asks for something goes where that is meant. */
    @ParameterizedTest
    @CsvSource({"HANDOVER, false", "INVITATION, false", "INTAKE, true"})
    void whatOnlyTellsGoesOutAfterADeath(LinkPurpose purpose, boolean goes) {
        PersonalLink link = link(purpose);
        assertThat(link.goesAfterDeath()).isEqualTo(goes);
        link.meantAlthoughDied();
        assertThat(link.goesAfterDeath()).isTrue();
    }
}
