package org.alongside.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alongside.dispatch.Dispatch;
import org.alongside.shared.London;

/** Fourteen days, a quarter of an hour and half an hour are that long, in the nights in which the clocks change too. */
class LinkClockTest {

    private static final byte[] CODE = "123456".getBytes(StandardCharsets.US_ASCII);
    private static final UUID BROWSER = new UUID(0, 8);
    private static final Dispatch.Sender SENDER =
            new Dispatch.Sender(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), "Deepa Jones", null);

    private static Instant change(int year, boolean spring) {
        Instant before = ZonedDateTime.of(year, spring ? 1 : 7, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                .toInstant();
        return London.ZONE.getRules().nextTransition(before).getInstant();
    }

    private static PersonalLink made(Instant at) {
        return new PersonalLink(
                SENDER,
                new PersonalLink.Target(LinkPurpose.INTAKE, new UUID(0, 7)),
                new PersonalLink.Recipient("Hill Surgery", null, "gp@practice.example"),
                at);
    }

    @Property
    void aLinkIsValidForFourteenTimesTwentyFourHours(
            @ForAll @IntRange(min = 2026, max = 2040) int year,
            @ForAll boolean spring,
            @ForAll @IntRange(min = -21_000, max = 120) int minutes) {
        Instant at = change(year, spring).plus(Duration.ofMinutes(minutes));
        PersonalLink link = made(at);
        assertThat(Duration.between(at, link.expiresAt())).isEqualTo(Duration.ofHours(14 * 24));
        assertThat(link.state(Optional.empty(), link.expiresAt().minusSeconds(1)))
                .isEqualTo(LinkState.CLOSED);
        assertThat(link.state(Optional.empty(), link.expiresAt())).isEqualTo(LinkState.EXPIRED);
    }

    @Property
    void aCodeIsValidForFifteenMinutesAndShowsForThirty(
            @ForAll @IntRange(min = 2026, max = 2040) int year,
            @ForAll boolean spring,
            @ForAll @IntRange(min = -60, max = 60) int minutes,
            @ForAll @IntRange(min = 0, max = 899) int after) {
        Instant at = change(year, spring).plus(Duration.ofMinutes(minutes));
        PersonalLink link = made(at);
        LinkCode code = link.askCode(BROWSER, 0, at);
        code.sent(CODE, at);
        Instant entered = at.plusSeconds(after);
        assertThat(link.state(Optional.of(code), entered)).isEqualTo(LinkState.CODE_SENT);
        assertThat(link.enter(Optional.of(code), CODE, entered)).isTrue();
        assertThat(link.state(Optional.of(code), entered.plusSeconds(1799))).isEqualTo(LinkState.OPEN);
        assertThat(link.state(Optional.of(code), entered.plusSeconds(1800))).isEqualTo(LinkState.CLOSED);
        LinkCode late = link.askCode(BROWSER, 0, at);
        late.sent(CODE, at);
        assertThat(link.enter(Optional.of(late), CODE, at.plusSeconds(900 + after)))
                .isFalse();
    }
}
