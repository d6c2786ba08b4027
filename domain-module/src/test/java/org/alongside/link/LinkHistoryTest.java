package org.alongside.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import org.alongside.dispatch.Dispatch;
import org.alongside.shared.RuleBroken;

/** Whatever two browsers do, in whatever order: only the right code opens, where it was asked for, and not for long. */
class LinkHistoryTest {

    private static final Set<LinkState> REACHED = EnumSet.noneOf(LinkState.class);
    private static final Dispatch.Sender SENDER =
            new Dispatch.Sender(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), "Deepa Jones", null);

    /** What can happen next. */
    enum Event {
        ASK,
        SEND,
        RIGHT,
        WRONG,
        FLOOD,
        OTHERS_CODE,
        WITHDRAW,
        DAYS
    }

    /** One browser, and what it knows. */
    private static final class Browser {
        private final UUID id = UUID.randomUUID();
        private Optional<LinkCode> code = Optional.empty();
        private byte[] secret = {};
        private Optional<Instant> opened = Optional.empty();
    }

    private static byte[] secret(int number) {
        return Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
    }

    @AfterProperty
    void everyStateWasReached() {
        assertThat(REACHED).containsExactlyInAnyOrder(LinkState.values());
    }

    @Property(tries = 100_000)
    void onlyTheRightCodeOpens(@ForAll @Size(max = 40) List<Event> events, @ForAll long chance) {
        Random random = new Random(chance);
        Instant now = Instant.parse("2026-10-24T22:00:00Z").plusSeconds(random.nextInt(20_000));
        PersonalLink link = new PersonalLink(
                SENDER,
                new PersonalLink.Target(LinkPurpose.INTAKE, new UUID(0, 7)),
                new PersonalLink.Recipient("Hill Surgery", null, "gp@practice.example"),
                now);
        Map<Integer, Browser> browsers = new HashMap<>(Map.of(0, new Browser(), 1, new Browser()));
        for (Event event : events) {
            Browser one = browsers.get(random.nextInt(2));
            Browser other = browsers.get(1 - indexOf(browsers, one));
            now = now.plusSeconds(random.nextInt(event == Event.DAYS ? 500_000 : 400));
            happens(link, event, new Two(one, other), now, random.nextInt(1000));
            for (Browser browser : browsers.values()) {
                LinkState state = link.state(browser.code, now);
                REACHED.add(state);
                if (state == LinkState.OPEN) {
                    assertThat(browser.opened).as("it entered its own code").isPresent();
                    assertThat(now).isBefore(browser.opened.get().plus(LinkCode.SHOWS));
                    assertThat(link.openedAt()).isNotNull();
                    assertThat(now).isBefore(link.expiresAt());
                }
            }
        }
    }

    private record Two(Browser one, Browser other) {}

    private static int indexOf(Map<Integer, Browser> browsers, Browser one) {
        return one.equals(browsers.get(0)) ? 0 : 1;
    }

    private static void happens(PersonalLink link, Event event, Two two, Instant now, int number) {
        Browser one = two.one();
        try {
            switch (event) {
                case ASK -> {
                    one.code = Optional.of(link.askCode(one.id, 0, now));
                    one.secret = new byte[0];
                }
                case SEND -> {
                    one.secret = secret(number);
                    one.code.ifPresent(code -> code.sent(one.secret, now));
                }
                case RIGHT -> enter(link, one, one.secret, now);
                case WRONG -> enter(link, one, secret(-1), now);
                case FLOOD -> {
                    for (int wrong = 0; wrong < LinkCode.TRIES; wrong++) {
                        enter(link, one, secret(-1), now);
                    }
                }
                case OTHERS_CODE -> enterAnothers(link, two, now);
                case WITHDRAW -> {
                    if (number < 100) {
                        link.withdraw(now);
                    }
                }
                case DAYS -> {}
            }
        } catch (RuleBroken closed) {
            assertThat(link.state(Optional.empty(), now)).isNotEqualTo(LinkState.CLOSED);
        }
    }

    /** The code that the other browser was sent does not open this one, unless chance made the two the same. */
    private static void enterAnothers(PersonalLink link, Two two, Instant now) {
        if (!java.util.Arrays.equals(two.one().secret, two.other().secret)) {
            assertThat(link.enter(two.one().code, two.other().secret, now)).isFalse();
        }
    }

    private static void enter(PersonalLink link, Browser browser, byte[] secret, Instant now) {
        if (link.enter(browser.code, secret, now)) {
            browser.opened = Optional.of(now);
        }
    }
}
