package org.alongside.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a timer does outlives any failure, is logged once, tried again, and known to stand still. */
class TimedWorkTest {

    private static final Logger LOG = Logger.getLogger(TimedWork.class.getName());
    private static final Instant START = Instant.parse("2026-11-28T10:00:00Z");

    private final Hand clock = new Hand();
    private final Timers timers = new Timers(clock);
    private final TimedWork work = timers.work(timed("Imports", 1, ""));
    private final List<String> log = new ArrayList<>();
    private final Handler listener = new Listener();
    private int runs;

    /** A clock that only a test moves. */
    private static final class Hand extends Clock {
        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void on(Duration time) {
            now = now.plus(time);
        }
    }

    private final class Listener extends Handler {
        @Override
        public void publish(LogRecord line) {
            log.add(java.text.MessageFormat.format(line.getMessage().replace("{\"", "'{'\""), line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static Timed timed(String value, int every, String nightly) {
        return new Timed() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return Timed.class;
            }

            @Override
            public String value() {
                return value;
            }

            @Override
            public int every() {
                return every;
            }

            @Override
            public String nightly() {
                return nightly;
            }
        };
    }

    @BeforeEach
    void begin() {
        timers.start();
        LOG.setLevel(Level.ALL);
        LOG.addHandler(listener);
    }

    @AfterEach
    void end() {
        LOG.removeHandler(listener);
        LOG.setLevel(null);
    }

    private void fails() throws SQLException {
        runs++;
        throw new SQLException("gone", "08006");
    }

    private void works() {
        runs++;
    }

    @Test
    void whateverIsThrownStaysInsideAndIsSaidOnce() {
        for (int i = 0; i < 20; i++) {
            work.run(this::fails);
            clock.on(Duration.ofSeconds(6));
        }
        work.run(() -> {
            throw new StackOverflowError();
        });
        assertThat(runs).isEqualTo(20);
        assertThat(log).hasSize(1);
        assertThat(log.get(0)).startsWith("Imports: stands still because the database is away");
        assertThat(timers.standing()).containsExactly(java.util.Map.entry("Imports", START));
        clock.on(Duration.ofSeconds(6));
        work.run(this::works);
        assertThat(timers.standing()).isEmpty();
        assertThat(log).hasSize(2);
        assertThat(log.get(1)).startsWith("Imports: works again");
    }

    @Test
    void whatIsNotTheDatabaseHasItsIncident() {
        work.run(() -> {
            throw new IllegalStateException("Sam's secret");
        });
        assertThat(log).hasSize(2);
        assertThat(log.get(0)).startsWith("Imports: fails");
        assertThat(log.get(1)).contains("\"incident\"", "IllegalStateException").doesNotContain("secret");
    }

    @Test
    void whatFailedIsLeftAloneForAFewSeconds() {
        work.run(this::fails);
        clock.on(Duration.ofSeconds(4));
        work.run(this::works);
        assertThat(runs).isOne();
        clock.on(Duration.ofSeconds(1));
        work.run(this::works);
        assertThat(runs).isEqualTo(2);
    }

    @Test
    void aTimerThatDoesNotComeForAMinuteStandsStillAndIsSaidOnce() {
        work.run(this::works);
        clock.on(Duration.ofSeconds(61));
        assertThat(timers.standing()).isEmpty();
        clock.on(Duration.ofMillis(1));
        assertThat(timers.standing()).containsExactly(java.util.Map.entry("Imports", START));
        timers.standing();
        assertThat(log).hasSize(1);
        work.run(this::works);
        assertThat(timers.standing()).isEmpty();
        assertThat(log.get(1)).contains("comes again");
    }

    @Test
    void aTimerThatNeverCameStandsStillToo() {
        clock.on(Duration.ofMinutes(2));
        assertThat(timers.standing()).containsKey("Imports");
    }

    @Test
    void aBusyOneCountsAsRunningAndIsNotBegunTwice() {
        work.run(() -> {
            clock.on(Duration.ofHours(3));
            work.run(this::works);
            clock.on(Duration.ofHours(3));
            assertThat(timers.standing()).isEmpty();
        });
        assertThat(runs).isZero();
        assertThat(timers.standing()).isEmpty();
    }

    @Test
    void nothingRunsBeforeTheStartButTheStartItself() {
        Timers waiting = new Timers(clock);
        TimedWork before = waiting.work(timed("Imports", 1, ""));
        clock.on(Duration.ofHours(1));
        before.run(this::works);
        assertThat(runs).isZero();
        assertThat(waiting.standing())
                .as("the timer comes, and waits")
                .containsExactly(java.util.Map.entry(Timers.START, START));
        before.always(this::works);
        assertThat(runs).isOne();
        waiting.start();
        assertThat(waiting.standing()).isEmpty();
        before.run(this::works);
        assertThat(runs).isEqualTo(2);
    }

    @Test
    void whatIsDoneOnceANightIsTriedAgainUntilItHasWorked() {
        TimedWork nightly = timers.work(timed("Forgetting", 60, "03:20"));
        nightly.run(this::works);
        assertThat(runs).as("at the start").isOne();
        clock.now = Instant.parse("2026-11-29T03:19:59Z");
        nightly.run(this::works);
        assertThat(runs).isOne();
        clock.on(Duration.ofSeconds(1));
        nightly.run(this::fails);
        assertThat(runs).isEqualTo(2);
        clock.on(Duration.ofMinutes(1));
        nightly.run(this::works);
        clock.on(Duration.ofMinutes(1));
        nightly.run(this::works);
        assertThat(runs).as("once it has worked, that is all for this night").isEqualTo(3);
    }
}
