package org.alongside.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.dispatch.Channel;
import org.alongside.dispatch.Dispatch;
import org.alongside.dispatch.DispatchState;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who can open a personal link, how often and for how long. */
class PersonalLinkTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final UUID PERSON = new UUID(0, 2);
    private static final UUID SUBJECT = new UUID(0, 7);
    private static final UUID BROWSER = new UUID(0, 8);
    private static final Dispatch.Sender SENDER =
            new Dispatch.Sender(new UUID(0, 1), PERSON, new UUID(0, 3), "Deepa Jones", new UUID(0, 4));
    private static final byte[] RIGHT = hash("right");
    private static final byte[] WRONG = hash("wrong");

    private final PersonalLink link = to("vee@charity.example");

    private static byte[] hash(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static PersonalLink to(String address) {
        return new PersonalLink(
                SENDER,
                new PersonalLink.Target(LinkPurpose.HANDOVER, SUBJECT),
                new PersonalLink.Recipient("Vee Lane", new UUID(0, 5), address),
                NOON);
    }

    private Optional<LinkCode> sent(Instant at) {
        LinkCode code = link.askCode(BROWSER, 0, at);
        code.sent(RIGHT, at);
        return Optional.of(code);
    }

    private LinkState state(Optional<LinkCode> code, Instant at) {
        return link.state(code, at);
    }

    private static void refused(Runnable what, String key) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }

    @Test
    void itSaysWhoseItIsAndWhatFor() {
        assertThat(link.person()).isEqualTo(PERSON);
        assertThat(link.provider()).isEqualTo(new UUID(0, 1));
        assertThat(link.purpose()).isEqualTo(LinkPurpose.HANDOVER);
        assertThat(link.subject()).isEqualTo(SUBJECT);
        assertThat(link.recipient()).isEqualTo("Vee Lane");
        assertThat(link.recipientStaff()).isEqualTo(new UUID(0, 5));
        assertThat(link.address()).isEqualTo("vee@charity.example");
        assertThat(link.openedAt()).isNull();
    }

    @Test
    void withoutAnAddressThereIsNone() {
        refused(() -> to("at the desk"), "link.noAddress");
    }

    @Test
    void whatGoesOutGoesToItsAddressAndIsAnsweredForByItsSender() {
        Dispatch dispatch = link.dispatch(link.id(), "A message");
        assertThat(dispatch.channel()).isEqualTo(Channel.EMAIL);
        assertThat(dispatch.state()).isEqualTo(DispatchState.DUE);
        assertThat(dispatch.address()).isEqualTo("vee@charity.example");
        assertThat(dispatch.subject()).isEqualTo(link.id());
        assertThat(dispatch.person()).isEqualTo(PERSON);
        assertThat(dispatch.answeredForBy(new UUID(0, 4), java.util.List.of())).isTrue();
        assertThat(dispatch.answeredForBy(null, java.util.List.of(new UUID(0, 3))))
                .isTrue();
        assertThat(dispatch.answeredForBy(new UUID(0, 9), java.util.List.of(new UUID(0, 9))))
                .isFalse();
    }

    @Test
    void itWorksForFourteenDays() {
        assertThat(link.expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(14)));
        assertThat(state(Optional.empty(), link.expiresAt().minusMillis(1))).isEqualTo(LinkState.CLOSED);
        assertThat(state(Optional.empty(), link.expiresAt())).isEqualTo(LinkState.EXPIRED);
        refused(() -> link.askCode(BROWSER, 0, link.expiresAt()), "link.closedForGood");
    }

    @Test
    void aCodeThatIsOpenDoesNotOutliveIt() {
        Instant late = link.expiresAt().minusSeconds(60);
        Optional<LinkCode> code = sent(late);
        assertThat(link.enter(code, RIGHT, late)).isTrue();
        assertThat(state(code, late)).isEqualTo(LinkState.OPEN);
        assertThat(state(code, link.expiresAt())).isEqualTo(LinkState.EXPIRED);
    }

    @Test
    void aCodeThatHasNotLeftYetIsWaitedForAndOpensNothing() {
        Optional<LinkCode> code = Optional.of(link.askCode(BROWSER, 0, NOON));
        assertThat(state(code, NOON)).isEqualTo(LinkState.CODE_SENT);
        assertThat(link.enter(code, RIGHT, NOON)).isFalse();
        assertThat(state(code, NOON.plus(LinkCode.VALID))).isEqualTo(LinkState.CLOSED);
    }

    @Test
    void itIsOpenForHalfAnHourAndWasOpenedWhenItWasFirst() {
        Optional<LinkCode> code = sent(NOON);
        Instant entered = NOON.plusSeconds(30);
        assertThat(link.enter(code, RIGHT, entered)).isTrue();
        assertThat(state(code, entered.plus(LinkCode.SHOWS).minusMillis(1))).isEqualTo(LinkState.OPEN);
        assertThat(state(code, entered.plus(LinkCode.SHOWS))).isEqualTo(LinkState.CLOSED);
        Instant again = NOON.plus(Duration.ofHours(2));
        assertThat(link.enter(sent(again), RIGHT, again)).isTrue();
        assertThat(link.openedAt()).isEqualTo(entered);
    }

    @Test
    void aCodeIsEnteredOnce() {
        Optional<LinkCode> code = sent(NOON);
        assertThat(link.enter(code, RIGHT, NOON)).isTrue();
        assertThat(link.enter(code, RIGHT, NOON)).isFalse();
    }

    @Test
    void aCodeCountsFromWhenItIsSentForAQuarterOfAnHour() {
        LinkCode code = link.askCode(BROWSER, 0, NOON);
        Instant left = NOON.plus(Duration.ofMinutes(10));
        code.sent(RIGHT, left);
        assertThat(link.enter(
                        Optional.of(code), RIGHT, left.plus(LinkCode.VALID).minusMillis(1)))
                .isTrue();
        Optional<LinkCode> late = sent(NOON);
        assertThat(link.enter(late, RIGHT, NOON.plus(LinkCode.VALID))).isFalse();
    }

    @Test
    void sentAgainItIsAnotherCode() {
        LinkCode code = link.askCode(BROWSER, 0, NOON);
        code.sent(RIGHT, NOON);
        code.sent(WRONG, NOON.plusSeconds(5));
        assertThat(link.enter(Optional.of(code), RIGHT, NOON.plusSeconds(6))).isFalse();
        assertThat(link.enter(Optional.of(code), WRONG, NOON.plusSeconds(7))).isTrue();
    }

    @Test
    void whatIsKeptOfACodeIsNotTheArrayThatWasGiven() {
        byte[] given = hash("right");
        LinkCode code = link.askCode(BROWSER, 0, NOON);
        code.sent(given, NOON);
        given[0] = 0;
        assertThat(link.enter(Optional.of(code), RIGHT, NOON)).isTrue();
    }

    @Test
    void afterFiveWrongTriesACodeIsVoid() {
        Optional<LinkCode> code = sent(NOON);
        for (int wrong = 0; wrong < LinkCode.TRIES; wrong++) {
            assertThat(state(code, NOON)).isEqualTo(LinkState.CODE_SENT);
            assertThat(link.enter(code, WRONG, NOON)).isFalse();
        }
        assertThat(state(code, NOON)).isEqualTo(LinkState.CLOSED);
        assertThat(link.enter(code, RIGHT, NOON)).isFalse();
    }

    @Test
    void afterTwentyWrongCodesItIsLockedUntilItIsSentAnew() {
        for (int wrong = 0; wrong < PersonalLink.WRONG_CODES; wrong++) {
            assertThat(link.locked()).isFalse();
            assertThat(state(Optional.empty(), NOON)).isEqualTo(LinkState.CLOSED);
            assertThat(link.enter(Optional.empty(), RIGHT, NOON)).isFalse();
        }
        assertThat(state(Optional.empty(), NOON)).isEqualTo(LinkState.LOCKED);
        refused(() -> link.askCode(BROWSER, 0, NOON.plus(Duration.ofDays(1))), "link.closedForGood");
        refused(() -> link.enter(Optional.empty(), RIGHT, NOON), "link.closedForGood");
        assertThat(link.locked()).isTrue();
        Instant later = NOON.plus(Duration.ofDays(20));
        link.sentAnew(later);
        assertThat(link.locked()).isFalse();
        assertThat(link.expiresAt()).isEqualTo(later.plus(PersonalLink.VALID));
        assertThat(state(Optional.empty(), later)).isEqualTo(LinkState.CLOSED);
    }

    @Test
    void sendingItAgainGivesOneThatIsNotLockedNoLongerLife() {
        assertThat(link.enter(Optional.empty(), WRONG, NOON)).isFalse();
        link.sentAnew(NOON.plusSeconds(60));
        assertThat(link.expiresAt()).isEqualTo(NOON.plus(PersonalLink.VALID));
    }

    @Test
    void anOpenBrowserSeesNothingMoreOnceItIsLocked() {
        Optional<LinkCode> code = sent(NOON);
        assertThat(link.enter(code, RIGHT, NOON)).isTrue();
        for (int wrong = 0; wrong < PersonalLink.WRONG_CODES; wrong++) {
            assertThat(link.enter(Optional.empty(), WRONG, NOON)).isFalse();
        }
        assertThat(state(code, NOON)).isEqualTo(LinkState.LOCKED);
    }

    @Test
    void aNameIsOneLine() {
        PersonalLink named = new PersonalLink(
                SENDER,
                new PersonalLink.Target(LinkPurpose.HANDOVER, SUBJECT),
                new PersonalLink.Recipient(
                        " Vee\r\n\nLane\u2028\u0085Ring\t 0900 ", new UUID(0, 5), "vee@charity.example"),
                NOON);
        assertThat(named.recipient()).isEqualTo("Vee Lane Ring 0900");
    }

    @Test
    void fiveCodesAnHourAndNoMore() {
        assertThat(link.askCode(BROWSER, PersonalLink.CODES_AN_HOUR - 1, NOON).link())
                .isEqualTo(link.id());
        refused(() -> link.askCode(BROWSER, PersonalLink.CODES_AN_HOUR, NOON), "link.tooManyCodes");
    }

    @Test
    void withdrawnItOpensNoMoreAlsoWhereItIsOpen() {
        Optional<LinkCode> code = sent(NOON);
        assertThat(link.enter(code, RIGHT, NOON)).isTrue();
        link.withdraw(NOON.plusSeconds(1));
        link.withdraw(NOON.plusSeconds(9));
        assertThat(state(code, NOON.plusSeconds(2))).isEqualTo(LinkState.WITHDRAWN);
        refused(() -> link.askCode(BROWSER, 0, NOON.plusSeconds(2)), "link.closedForGood");
    }

    @Test
    void noTwoCodesAreTheSameOne() {
        long distinct = Stream.generate(() -> link.askCode(BROWSER, 0, NOON).id())
                .limit(100)
                .distinct()
                .count();
        assertThat(distinct).isEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource(LinkAct.class)
    void everyActSaysWhatItIs(LinkAct act) {
        assertThat(act.title()).isNotBlank();
        assertThat(act.question().isEmpty())
                .as("words are asked for where there is something to say")
                .isEqualTo(act == LinkAct.ACCEPT || act == LinkAct.RECEIVED);
    }

    @Test
    void whatAsksForSomethingGoesAfterADeathOnlyWhereThatIsMeant() {
        assertThat(link.goesAfterDeath()).isFalse();
        link.meantAlthoughDied();
        assertThat(link.goesAfterDeath()).isTrue();
        PersonalLink tells = new PersonalLink(
                SENDER,
                new PersonalLink.Target(LinkPurpose.INTAKE, SUBJECT),
                new PersonalLink.Recipient("Hill Surgery", null, "hill@practice.example"),
                NOON);
        assertThat(tells.goesAfterDeath()).as("what became of a referral").isTrue();
        assertThat(LinkPurpose.INVITATION.asks()).isTrue();
    }
}
