package org.alongside.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An immediate danger rises at once and every five minutes, until somebody takes it by name, once. */
class DangerTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Optional<CallBack.Leader> DEEPA = Optional.of(new CallBack.Leader(new UUID(0, 9), "Deepa"));
    private static final InDanger NOTHING = new InDanger("", null, "");
    private static final Set<DangerAct> SEEN = EnumSet.noneOf(DangerAct.class);

    private static Danger danger(InDanger said, Instant at) {
        NewCall heard = new NewCall(at, Caller.PERSON, "", said, "", null, null);
        Call call =
                new Call(heard, new Call.About(null, ""), new Call.Taken(new UUID(0, 1), new UUID(0, 2), "Lin"), at);
        return new Danger(call, said, "Lin", at);
    }

    private static List<String> told(Danger danger) {
        return danger.history().stream()
                .map(event -> event.act() + " " + event.by() + ": " + event.words())
                .toList();
    }

    @Test
    void itRisesAtOnceAndEveryFiveMinutes() {
        Danger danger = danger(NOTHING, NOON);
        assertThat(danger.lookAt()).isEqualTo(NOON);
        danger.rise(DEEPA, NOON);
        assertThat(danger.raisedTo()).isEqualTo(new UUID(0, 9));
        danger.rise(DEEPA, NOON.plus(Danger.EVERY).minusSeconds(1));
        assertThat(danger.raised()).isOne();
        danger.rise(Optional.empty(), NOON.plus(Danger.EVERY));
        assertThat(danger.raised()).as("nobody is on duty").isOne();
        danger.rise(DEEPA, NOON.plus(Danger.EVERY.multipliedBy(2)));
        assertThat(danger.raised()).isEqualTo(2);
        assertThat(told(danger))
                .containsExactly("SAID Lin: null", "RAISED Alongside: To Deepa", "RAISED Alongside: To Deepa");
    }

    @Test
    void oneTakesItByNameAndThenItIsQuiet() {
        Danger danger = danger(NOTHING, NOON);
        danger.take("Deepa", "  I ring the ambulance desk. ", NOON.plusSeconds(30));
        assertThat(danger.state()).isEqualTo(DangerState.TAKEN);
        assertThat(danger.takenBy()).isEqualTo("Deepa");
        assertThat(danger.lookAt()).isNull();
        danger.rise(DEEPA, NOON.plusSeconds(3600));
        assertThat(danger.raised()).isZero();
        assertThatThrownBy(() -> danger.take("Kim", "", NOON.plusSeconds(31)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("dangerTaken");
        assertThat(danger.takenBy()).isEqualTo("Deepa");
        assertThat(told(danger)).containsExactly("SAID Lin: null", "TAKEN Deepa: I ring the ambulance desk.");
    }

    @Test
    void whatIsLearntLaterIsKeptWithWhoSaidItAlsoAfterItWasTaken() {
        Danger danger = danger(new InDanger(" under the bridge ", null, ""), NOON);
        danger.take("Deepa", "", NOON);
        danger.learn(new InDanger("", NOON.minusSeconds(120), "the caller"), "Kim", NOON);
        danger.learn(new InDanger("at home again", NOON.minusSeconds(120), ""), "Kim", NOON.plusSeconds(1));
        danger.learn(NOTHING, "Kim", NOON.plusSeconds(2));
        assertThat(danger.place()).isEqualTo("at home again");
        assertThat(danger.ambulanceAt()).isEqualTo(NOON.minusSeconds(120));
        assertThat(danger.ambulanceBy()).isEqualTo("the caller");
        assertThat(told(danger))
                .containsExactly(
                        "SAID Lin: null",
                        "PLACE Lin: under the bridge",
                        "TAKEN Deepa: null",
                        "AMBULANCE Kim: At 11:58, by the caller",
                        "PLACE Kim: at home again");
    }

    @Test
    void anAmbulanceWasCalledBeforeNow() {
        Danger danger = danger(NOTHING, NOON);
        assertThatThrownBy(() -> danger.learn(new InDanger("", NOON.plusSeconds(1), ""), "Kim", NOON))
                .isInstanceOf(RuleBroken.class);
        danger.learn(new InDanger("", null, "a neighbour"), "Kim", NOON);
        assertThat(told(danger)).last().isEqualTo("AMBULANCE Kim: At a time that was not said, by a neighbour");
    }

    @ParameterizedTest
    @CsvSource({
        "23:55, 2026-11-25T00:05:00Z, 2026-11-24T23:55:00Z",
        "00:04, 2026-11-25T00:05:00Z, 2026-11-25T00:04:00Z",
        "00:05, 2026-11-25T00:05:00Z, 2026-11-25T00:05:00Z",
        "14:05, 2026-07-01T13:10:00Z, 2026-07-01T13:05:00Z",
        "01:30, 2026-10-25T01:10:00Z, 2026-10-25T00:30:00Z"
    })
    void aTimeThatIsTypedIsTheLastOneThatHasBeen(LocalTime typed, Instant now, Instant meant) {
        assertThat(InDanger.last(typed, now)).isEqualTo(meant);
    }

    /** Learnt twice by two who do not know of each other: both are in the history, with who said it when. */
    @Test
    void twoWhoSayDifferentPlacesAreBothInTheHistory() {
        Danger danger = danger(NOTHING, NOON);
        danger.learn(new InDanger("On the bridge", null, ""), "Lin", NOON.plusSeconds(10));
        danger.learn(new InDanger("In the car park", null, ""), "Kim", NOON.plusSeconds(20));
        danger.learn(new InDanger("In the car park", null, ""), "Lin", NOON.plusSeconds(30));
        assertThat(danger.place()).isEqualTo("In the car park");
        assertThat(told(danger))
                .as("the same again is nothing new")
                .containsExactly("SAID Lin: null", "PLACE Lin: On the bridge", "PLACE Kim: In the car park");
        assertThat(danger.history()).extracting(DangerEvent::ordinal).containsExactly(0, 1, 2);
    }

    @Test
    void aSecondAmbulanceIsAnotherLineAndTheFirstStaysInTheHistory() {
        Danger danger = danger(new InDanger("", NOON.minusSeconds(600), "Lin"), NOON);
        danger.learn(new InDanger("", NOON, "Deepa"), "Deepa", NOON.plusSeconds(10));
        assertThat(danger.ambulanceAt()).isEqualTo(NOON);
        assertThat(danger.ambulanceBy()).isEqualTo("Deepa");
        assertThat(told(danger))
                .containsExactly(
                        "SAID Lin: null", "AMBULANCE Lin: At 11:50, by Lin", "AMBULANCE Deepa: At 12:00, by Deepa");
    }

    @AfterProperty
    void everythingHappened() {
        assertThat(SEEN).containsExactlyInAnyOrder(DangerAct.values());
    }

    @Property(tries = 20_000)
    void nothingStaysOpenWithoutALookAndWhatIsTakenStaysTaken(
            @ForAll @Size(max = 12) List<DangerAct> acts, @ForAll long chance) {
        Random random = new Random(chance);
        Instant now = Instant.parse("2026-10-24T22:00:00Z").plusSeconds(random.nextInt(20_000));
        Danger danger = danger(NOTHING, now);
        for (DangerAct act : acts) {
            now = now.plusSeconds(random.nextInt(900));
            boolean wasTaken = danger.takenBy() != null;
            int lines = danger.history().size();
            happens(danger, act, now);
            assertThat(danger.lookAt() == null).isEqualTo(danger.state() == DangerState.TAKEN);
            if (wasTaken) {
                assertThat(danger.takenBy()).isEqualTo("Deepa");
            }
            assertThat(danger.history().size()).isBetween(lines, lines + 1);
        }
        danger.history().forEach(event -> SEEN.add(event.act()));
        assertThat(danger.history().stream().map(DangerEvent::ordinal).distinct())
                .hasSameSizeAs(danger.history());
    }

    private static void happens(Danger danger, DangerAct act, Instant now) {
        try {
            switch (act) {
                case RAISED, SAID -> danger.rise(DEEPA, now);
                case TAKEN -> danger.take("Deepa", "", now);
                case PLACE -> danger.learn(new InDanger("at " + now, null, ""), "Lin", now);
                case AMBULANCE -> danger.learn(new InDanger("", now, ""), "Lin", now);
            }
        } catch (RuleBroken taken) {
            assertThat(taken.messageKey()).isEqualTo("call.dangerTaken");
        }
    }
}
