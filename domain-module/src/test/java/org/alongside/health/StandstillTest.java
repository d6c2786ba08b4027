package org.alongside.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever stands still at once is one outage, a short one is none, and a long one is kept until it is written down. */
class StandstillTest {

    private static final Instant TEN = Instant.parse("2026-11-28T10:00:00Z");

    private final Standstill standstill = new Standstill();

    private static Instant after(long seconds) {
        return TEN.plusSeconds(seconds);
    }

    @Test
    void aRestartOfTheDatabaseIsNobodysConcern() {
        assertThat(standstill.look(after(0), Map.of())).isEmpty();
        assertThat(standstill.look(after(5), Map.of("Imports", TEN))).isEmpty();
        assertThat(standstill.look(after(20), Map.of("Imports", TEN))).isEmpty();
        assertThat(standstill.look(after(20), Map.of())).isEmpty();
        assertThat(standstill.look(after(100), Map.of())).isEmpty();
    }

    @Test
    void oneThatGoesOnIsWrittenDownOnceAndAgainWhenItEnds() {
        Outage open = standstill.look(after(21), Map.of("Imports", TEN)).orElseThrow();
        assertThat(open.began()).isEqualTo(TEN);
        assertThat(open.ended()).isNull();
        standstill.written();
        assertThat(standstill.look(after(26), Map.of("Imports", TEN))).isEmpty();
        Outage over = standstill.look(after(31), Map.of()).orElseThrow();
        assertThat(over.id()).isEqualTo(open.id());
        assertThat(over.ended()).isEqualTo(after(31));
        standstill.written();
        assertThat(standstill.look(after(36), Map.of())).isEmpty();
    }

    @Test
    void oneThatCouldNotBeWrittenDownIsKeptWithTheTimeAtWhichItEnded() {
        assertThat(standstill.look(after(30), Map.of("Imports", after(3), "Hand-overs", TEN)))
                .isPresent();
        assertThat(standstill.look(after(35), Map.of("Imports", after(3)))).isPresent();
        Outage over = standstill.look(after(40), Map.of()).orElseThrow();
        assertThat(over.began()).isEqualTo(TEN);
        assertThat(over.what()).isEqualTo("Hand-overs, Imports");
        assertThat(standstill.look(after(400), Map.of()))
                .get()
                .extracting(Outage::ended)
                .isEqualTo(after(40));
        standstill.written();
        assertThat(standstill.look(after(405), Map.of())).isEmpty();
    }

    @Test
    void whatStandsStillAgainBeforeTheLastOneIsWrittenDownIsTheSameOne() {
        UUID first =
                standstill.look(after(30), Map.of("Imports", TEN)).orElseThrow().id();
        standstill.look(after(35), Map.of());
        Outage again = standstill.look(after(45), Map.of("Reports", after(40))).orElseThrow();
        assertThat(again.id()).isEqualTo(first);
        assertThat(again.ended()).isNull();
        assertThat(again.what()).isEqualTo("Imports, Reports");
    }

    @Test
    void theNextOneIsAnotherOne() {
        UUID first =
                standstill.look(after(30), Map.of("Imports", TEN)).orElseThrow().id();
        standstill.look(after(35), Map.of());
        standstill.written();
        Outage next =
                standstill.look(after(2000), Map.of("Reports", after(1900))).orElseThrow();
        assertThat(next.id()).isNotEqualTo(first);
        assertThat(next.what()).isEqualTo("Reports");
    }
}
