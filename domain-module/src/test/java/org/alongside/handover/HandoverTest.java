package org.alongside.handover;

import static org.alongside.handover.HandoverState.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.London;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;

/** The steps of a hand-over: who is asked, who holds it, and what time brings. */
class HandoverTest {

    static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant SHIFT_ENDS = NOON.plus(Duration.ofHours(8));
    static final UUID TEAM = UUID.randomUUID();
    private static final UUID LINE = UUID.randomUUID();
    private static final UUID HANDLER = UUID.randomUUID();
    private static final UUID LINE_LEAD = UUID.randomUUID();
    static final UUID NURSE = UUID.randomUUID();
    private static final UUID COVER = UUID.randomUUID();
    private static final UUID DUTY = UUID.randomUUID();
    private static final UUID MANAGER = UUID.randomUUID();
    private static final UUID ON_CALL = UUID.randomUUID();

    static final Ladder ALL = new Ladder(Map.of(
            Rung.PERSON, place(NURSE),
            Rung.DUTY_WORKER, place(DUTY),
            Rung.TEAM_MANAGER, place(MANAGER),
            Rung.ON_CALL, place(ON_CALL)));

    private static Place place(UUID staff) {
        return new Place(staff, NOON.plus(Duration.ofDays(2)));
    }

    private static Message message(Urgency urgency, boolean carer) {
        return new Message(UUID.randomUUID(), UUID.randomUUID(), TEAM, NURSE, urgency, " Please ring her. ", carer);
    }

    static Handover sent(Urgency urgency) {
        return new Handover(
                message(urgency, false),
                new Handover.Sender("Sam Hill", HANDLER, LINE),
                new Place(HANDLER, SHIFT_ENDS),
                ALL,
                NOON);
    }

    private static void look(Handover handover, Ladder ladder, Instant now) {
        handover.look(ladder, Optional.of(new Place(LINE_LEAD, now.plus(Duration.ofHours(12)))), now);
    }

    private static List<String> told(Handover handover) {
        return handover.history().stream()
                .map(event -> event.ordinal() + " " + event.act())
                .toList();
    }

    @Test
    void aCallHandlersMessageClimbsOnTheHourAndStaysTheirs() {
        Handover handover = sent(Urgency.HOURS_1);
        assertThat(handover.state()).isEqualTo(WAITING);
        assertThat(handover.holder()).isEqualTo(HANDLER);
        assertThat(handover.asked()).isEqualTo(NURSE);
        assertThat(handover.dueAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        look(handover, ALL, handover.dueAt().minusSeconds(1));
        assertThat(told(handover)).containsExactly("1 SENT");
        look(handover, ALL, handover.dueAt());
        assertThat(handover.asked()).isEqualTo(DUTY);
        assertThat(handover.holder()).isEqualTo(HANDLER);
        assertThat(handover.dueAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        look(handover, ALL, NOON.plus(Duration.ofMinutes(75)));
        assertThat(handover.asked()).isEqualTo(MANAGER);
        look(handover, ALL, NOON.plus(Duration.ofMinutes(90)));
        assertThat(handover.asked()).isEqualTo(ON_CALL);
        for (int times = 1; times <= 5; times++) {
            look(handover, ALL, NOON.plus(Duration.ofMinutes(90 + 15L * times)));
        }
        assertThat(handover.asked()).isEqualTo(ON_CALL);
        assertThat(told(handover)).hasSize(9).endsWith("8 REPEATED", "9 REPEATED");
    }

    @Test
    void atOnceMeansAQuarterOfAnHour() {
        assertThat(Arrays.stream(Urgency.values()).map(Urgency::answerWithin))
                .containsExactly(
                        Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(24));
        assertThat(sent(Urgency.IMMEDIATE).nextStepAt()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
    }

    @Test
    void aStepThatFellDueInAnOutageIsMadeOnceAndTheNextOneHasItsWholeTime() {
        Handover handover = sent(Urgency.IMMEDIATE);
        Instant back = NOON.plus(Duration.ofHours(5));
        look(handover, ALL, back);
        assertThat(told(handover)).containsExactly("1 SENT", "2 CLIMBED");
        assertThat(handover.nextStepAt()).isEqualTo(back.plus(Handover.EVERY));
    }

    @Test
    void atTheEndOfTheShiftTheTeamsLeadHoldsItAndTheNextLeadAfterThem() {
        Handover handover = sent(Urgency.HOURS_24);
        look(handover, ALL, SHIFT_ENDS.minusSeconds(1));
        assertThat(handover.holder()).isEqualTo(HANDLER);
        look(handover, ALL, SHIFT_ENDS);
        assertThat(handover.holder()).isEqualTo(LINE_LEAD);
        assertThat(handover.asked()).isEqualTo(NURSE);
        handover.look(ALL, Optional.of(place(MANAGER)), SHIFT_ENDS.plus(Duration.ofHours(12)));
        assertThat(handover.holder()).isEqualTo(MANAGER);
        assertThat(told(handover)).containsExactly("1 SENT", "2 PASSED_ON", "3 PASSED_ON");
    }

    @Test
    void whereNobodyFollowsTheHolderKeepsIt() {
        Handover handover = sent(Urgency.HOURS_24);
        handover.look(ALL, Optional.empty(), SHIFT_ENDS);
        assertThat(handover.holder()).isEqualTo(HANDLER);
        look(handover, ALL, SHIFT_ENDS.plus(Handover.EVERY));
        assertThat(handover.holder()).isEqualTo(LINE_LEAD);
    }

    @Test
    void whoeverStandsOnTheRungNowIsAsked() {
        Ladder away = new Ladder(
                Map.of(Rung.COVER, new Place(COVER, NOON.plus(Duration.ofHours(3))), Rung.DUTY_WORKER, place(DUTY)));
        Handover handover = new Handover(
                message(Urgency.HOURS_24, false), new Handover.Sender("111", null, null), place(DUTY), away, NOON);
        assertThat(handover.asked()).isEqualTo(COVER);
        assertThat(handover.rung()).isEqualTo(Rung.COVER);
        assertThat(handover.sender()).isNull();
        assertThat(handover.holdingTeam()).isEqualTo(TEAM);
        look(handover, ALL, NOON.plus(Duration.ofHours(3)));
        assertThat(handover.asked()).as("the cover ends by itself").isEqualTo(NURSE);
        assertThat(handover.rung()).isEqualTo(Rung.PERSON);
        assertThat(told(handover)).containsExactly("1 SENT", "2 PASSED_ON");
    }

    @Test
    void onePersonOnTwoRungsIsNotAskedTwice() {
        Ladder few = new Ladder(
                Map.of(Rung.DUTY_WORKER, place(DUTY), Rung.TEAM_MANAGER, place(DUTY), Rung.ON_CALL, place(ON_CALL)));
        Handover handover = new Handover(
                message(Urgency.IMMEDIATE, false), new Handover.Sender("111", null, null), place(DUTY), few, NOON);
        look(handover, few, handover.dueAt());
        assertThat(handover.asked()).isEqualTo(ON_CALL);
    }

    @Test
    void nobodyAnswersTheirOwnQuestionUnlessNobodyElseIsThere() {
        assertThat(ALL.without(NURSE).first().rung()).isEqualTo(Rung.DUTY_WORKER);
        Ladder alone = new Ladder(Map.of(Rung.DUTY_WORKER, place(DUTY)));
        assertThat(alone.without(DUTY).first().place().staff()).isEqualTo(DUTY);
        assertThatThrownBy(() -> new Handover(
                        message(Urgency.IMMEDIATE, false),
                        new Handover.Sender("111", null, null),
                        place(DUTY),
                        new Ladder(Map.of()),
                        NOON))
                .hasMessageContaining("handover.nobodyAnswers");
    }

    @Test
    void whereTheWholeTeamIsGoneTheLastOneIsAskedAgain() {
        Handover handover = sent(Urgency.IMMEDIATE);
        look(handover, new Ladder(Map.of()), handover.dueAt());
        assertThat(handover.asked()).isEqualTo(NURSE);
        assertThat(handover.nextStepAt()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
        assertThat(told(handover)).containsExactly("1 SENT", "2 REPEATED");
    }

    @Test
    void whoeverAcceptsHoldsItAndIsRemindedUntilItIsDone() {
        Handover handover = sent(Urgency.HOURS_1);
        handover.accept(NURSE, "Ali Khan", NOON.plusSeconds(60));
        assertThat(handover.holder()).isEqualTo(NURSE);
        assertThat(handover.holdingTeam()).isEqualTo(TEAM);
        look(handover, ALL, SHIFT_ENDS.plus(Duration.ofHours(1)));
        assertThat(told(handover)).containsExactly("1 SENT", "2 ACCEPTED");
        look(handover, ALL, NOON.plus(Duration.ofHours(25)));
        assertThat(told(handover)).endsWith("3 REMINDED");
        handover.close("Ali Khan", "Rang her, she is safe.", false, NOON.plus(Duration.ofHours(26)));
        assertThat(handover.nextStepAt()).isNull();
        look(handover, ALL, NOON.plus(Duration.ofDays(9)));
        assertThat(told(handover)).endsWith("4 CLOSED");
    }

    @Test
    void aRefusedOneGoesBackAndClimbsIfNobodyFindsAnother() {
        Handover handover = sent(Urgency.HOURS_4);
        handover.refuse("Ali Khan", "I am on a visit until five.", NOON.plusSeconds(60));
        assertThat(handover.state()).isEqualTo(REFUSED);
        assertThat(handover.asked()).isEqualTo(HANDLER);
        assertThat(handover.nextStepAt()).isEqualTo(NOON.plus(Duration.ofHours(4)));
        look(handover, ALL, NOON.plus(Duration.ofHours(4)));
        assertThat(handover.state()).isEqualTo(WAITING);
        assertThat(handover.asked()).isEqualTo(DUTY);
        handover.refuse("Duty", "We do not know her.", NOON.plus(Duration.ofHours(4)));
        UUID other = UUID.randomUUID();
        handover.sendOn(
                other,
                null,
                new Ladder(Map.of(Rung.DUTY_WORKER, place(COVER))),
                "Sam Hill",
                NOON.plus(Duration.ofHours(5)));
        assertThat(handover.team()).isEqualTo(other);
        assertThat(handover.asked()).isEqualTo(COVER);
        assertThat(handover.holder()).isEqualTo(HANDLER);
    }

    @Test
    void theLeadWhoComesGetsARefusedOneToo() {
        Handover handover = sent(Urgency.HOURS_24);
        handover.refuse("Ali Khan", "Not ours.", NOON);
        look(handover, ALL, SHIFT_ENDS);
        assertThat(handover.asked()).isEqualTo(LINE_LEAD);
        assertThat(handover.holder()).isEqualTo(LINE_LEAD);
    }

    @Test
    void aQuestionIsAnsweredAndTheClockGoesOn() {
        Handover handover = sent(Urgency.HOURS_1);
        handover.ask("Ali Khan", "Which number?", NOON.plusSeconds(60));
        assertThat(handover.state()).isEqualTo(ASKED);
        handover.ask("Ali Khan", "And whose?", NOON.plusSeconds(61));
        handover.answer("Sam Hill", "01632 960001, her sister's.", NOON.plusSeconds(90));
        assertThat(handover.state()).isEqualTo(WAITING);
        assertThat(handover.nextStepAt()).isEqualTo(handover.dueAt());
        assertThatThrownBy(() -> handover.answer("Sam Hill", "Again.", NOON)).hasMessageContaining("noQuestion");
    }

    @Test
    void aCarersMessageIsNotDoneBeforeTheCarerWasTold() {
        Handover handover = new Handover(
                message(Urgency.HOURS_1, true),
                new Handover.Sender("Sam Hill", HANDLER, LINE),
                place(HANDLER),
                ALL,
                NOON);
        handover.accept(NURSE, "Ali Khan", NOON);
        assertThatThrownBy(() -> handover.close("Ali Khan", "Visited.", false, NOON))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("carerNotTold");
        assertThat(handover.state()).isEqualTo(ACCEPTED);
        handover.close("Ali Khan", "Visited, and rang the carer.", true, NOON);
        assertThat(handover.state()).isEqualTo(CLOSED);
    }

    @Test
    void whatIsSaidCannotBeEmptyOrEndless() {
        Handover handover = sent(Urgency.HOURS_1);
        assertThat(List.<Runnable>of(
                        () -> handover.refuse("A", " ", NOON),
                        () -> handover.ask("A", "", NOON),
                        () -> handover.cancel("A", "\n", NOON),
                        () -> new Message(TEAM, TEAM, TEAM, null, Urgency.HOURS_1, " ", false),
                        () -> new Message(TEAM, TEAM, TEAM, null, Urgency.HOURS_1, "x".repeat(4001), false)))
                .allSatisfy(act -> assertThatThrownBy(act::run).isInstanceOf(RuleBroken.class));
        assertThat(told(handover)).containsExactly("1 SENT");
        assertThat(new Message(TEAM, TEAM, TEAM, null, Urgency.HOURS_1, " x ", false).text())
                .isEqualTo("x");
    }

    /** An hour is an hour of elapsed time in the nights of both clock changes, to 2040. */
    @Test
    void isDueByElapsedTimeOverEveryClockChange() {
        for (int year = 2026; year <= 2040; year++) {
            for (LocalDateTime night : List.of(lastSunday(year, 3), lastSunday(year, 10))) {
                ZonedDateTime sent = night.atZone(London.ZONE);
                Handover handover = new Handover(
                        new Message(TEAM, TEAM, TEAM, null, Urgency.HOURS_4, "Please ring.", false),
                        new Handover.Sender("111", null, null),
                        place(DUTY),
                        ALL,
                        sent.toInstant());
                assertThat(Duration.between(sent.toInstant(), handover.dueAt())).isEqualTo(Duration.ofHours(4));
                int wall = London.timeOf(handover.dueAt()).getHour() - sent.getHour();
                assertThat(wall).as("on the wall, %s", night).isEqualTo(night.getMonthValue() == 3 ? 5 : 3);
            }
        }
    }

    /** Half past midnight of the last Sunday of a month, when the clocks change at one or two. */
    private static LocalDateTime lastSunday(int year, int month) {
        LocalDateTime last = LocalDateTime.of(year, month, 31, 0, 30);
        return last.minusDays(last.getDayOfWeek().getValue() % 7);
    }

    @Test
    void whatWasAcceptedIsPassedOnAndHeldUntilSomebodyElseAccepts() {
        Handover handover = sent(Urgency.HOURS_1);
        handover.accept(NURSE, "Ali Khan", NOON.plusSeconds(60));
        Instant later = NOON.plus(Duration.ofHours(3));
        handover.sendOn(TEAM, null, new Ladder(Map.of(Rung.DUTY_WORKER, place(DUTY))), "Ali Khan", later);
        assertThat(handover.state()).isEqualTo(WAITING);
        assertThat(handover.holder()).isEqualTo(NURSE);
        assertThat(handover.addressee()).isNull();
        assertThat(handover.nextStepAt())
                .as("a quarter of an hour, for it was due")
                .isEqualTo(later.plus(Handover.EVERY));
        handover.accept(DUTY, "Dee Duty", later.plusSeconds(60));
        assertThat(handover.holder()).isEqualTo(DUTY);
        assertThatThrownBy(() -> handover.cancel("Dee Duty", "No.", later)).hasMessageContaining("notAnswerable");
    }

    @Test
    void whereNobodyCanBeAskedItStaysWhereItIs() {
        Handover handover = sent(Urgency.HOURS_1);
        handover.accept(NURSE, "Ali Khan", NOON.plusSeconds(60));
        assertThatThrownBy(() -> handover.sendOn(TEAM, null, new Ladder(Map.of()), "Ali Khan", NOON.plusSeconds(90)))
                .hasMessageContaining("handover.nobodyAnswers");
        assertThat(handover.state()).isEqualTo(ACCEPTED);
        assertThat(told(handover)).containsExactly("1 SENT", "2 ACCEPTED");
    }

    @Test
    void whoeverSendsItSaysThatItIsMeantAlthoughTheyDied() {
        Handover handover = sent(Urgency.HOURS_1);
        assertThat(handover.althoughDied()).isFalse();
        handover.meantAlthoughDied();
        assertThat(handover.althoughDied()).isTrue();
    }
}
