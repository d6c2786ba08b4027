package org.alongside.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.alongside.shared.service.BusinessClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dates, times and deadlines as the CUI guidance has them. */
class ShowTest {

    private final BusinessClock clock = new BusinessClock();
    private final Show show = new Show(clock);

    @BeforeEach
    void now() {
        clock.moveTo(Instant.parse("2026-06-10T12:00:00Z"));
    }

    @Test
    void datesNeverDependOnALocale() {
        assertThat(show.date(LocalDate.of(2008, 4, 5))).isEqualTo("05-Apr-2008");
        assertThat(show.weekday(LocalDate.of(2009, 1, 6))).isEqualTo("Tue 06-Jan-2009");
        assertThat(show.date(null)).isEqualTo("Not Known");
        assertThat(show.month("2026-04")).isEqualTo("Apr 2026");
        assertThat(show.judged("2026-04-05")).isEqualTo("05-Apr-2026");
        assertThat(show.judged("CARER 5")).isEqualTo("CARER 5");
        assertThat(show.judged(null)).isEmpty();
    }

    @Test
    void timesAreOnThe24HourClockInLondon() {
        assertThat(show.clock(LocalTime.of(14, 5))).isEqualTo("14:05");
        assertThat(show.clock(null)).isEmpty();
        assertThat(show.moment(Instant.parse("2026-06-10T22:30:00Z"))).isEqualTo("10-Jun-2026 23:30");
        assertThat(show.moment(Instant.parse("2026-12-10T22:30:00Z"))).isEqualTo("10-Dec-2026 22:30");
    }

    @Test
    void whatIsMissingIsAWord() {
        assertThat(show.known(" ")).isEqualTo("Not Known");
    }

    @Test
    void deadlinesAreSaidInWords() {
        Instant now = Instant.parse("2026-06-10T12:00:00Z");
        assertThat(show.left(now.plusSeconds(2 * 86_400 + 4 * 3600 + 1800))).isEqualTo("2d 4hrs left");
        assertThat(show.left(now.plusSeconds(5 * 3600 + 1830))).isEqualTo("5hrs 30mins left");
        assertThat(show.left(now.minusSeconds(5 * 3600 + 1800))).isEqualTo("5hrs 30mins over");
        assertThat(show.left(now.plusSeconds(1800 + 30))).isEqualTo("30mins left");
        assertThat(show.left(now.plusSeconds(5 * 3600 + 30))).isEqualTo("5hrs left");
        assertThat(show.epoch(now)).isEqualTo(now.toEpochMilli());
        assertThat(show.epochNow())
                .isBetween(now.toEpochMilli(), now.plusSeconds(600).toEpochMilli());
        assertThat(show.urgency(now.minusSeconds(60))).isEqualTo("over");
        assertThat(show.urgency(now.plusSeconds(3600))).isEqualTo("soon");
        assertThat(show.urgency(now.plusSeconds(3 * 86_400))).isEqualTo("fine");
    }
}
