package org.alongside.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.shared.London;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;

/** Somebody is away: from which day to which, and who stands in. */
class AbsenceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant BEGINS = Instant.parse("2026-11-23T00:00:00Z");
    private static final UUID NURSE = UUID.randomUUID();
    private static final UUID COVER = UUID.randomUUID();

    private static Absence absence(UUID cover, LocalDate last) {
        Absence.Cover who = new Absence.Cover(UUID.randomUUID(), UUID.randomUUID(), NURSE, cover);
        return new Absence(who, MONDAY, last, "Deepa Jones");
    }

    @Test
    void itBeginsAndEndsByItself() {
        Absence week = absence(COVER, MONDAY.plusDays(6));
        assertThat(week.begun(BEGINS.minusSeconds(1))).isFalse();
        assertThat(week.begun(BEGINS)).isTrue();
        assertThat(week.endsAt()).as("the last day counts").isEqualTo(BEGINS.plus(Duration.ofDays(7)));
        assertThat(week.staff()).isEqualTo(NURSE);
        assertThat(week.cover()).isEqualTo(COVER);
    }

    @Test
    void aDayIsADayOnTheWallOverEveryClockChange() {
        Absence.Cover who = new Absence.Cover(NURSE, NURSE, NURSE, COVER);
        for (int year = 2026; year <= 2040; year++) {
            for (int month : new int[] {3, 10}) {
                LocalDate last = LocalDate.of(year, month, 31);
                LocalDate sunday = last.minusDays(last.getDayOfWeek().getValue() % 7);
                Absence one = new Absence(who, sunday, sunday, "Deepa Jones");
                assertThat(Duration.between(one.startsAt(), one.endsAt()))
                        .as(sunday.toString())
                        .isEqualTo(Duration.ofHours(month == 3 ? 23 : 25));
                assertThat(London.timeOf(one.endsAt()).toLocalDateTime())
                        .isEqualTo(sunday.plusDays(1).atStartOfDay());
            }
        }
    }

    @Test
    void whoeverIsBackEarlierEndsIt() {
        Absence week = absence(COVER, MONDAY.plusDays(6));
        assertThatThrownBy(() -> week.endNow(BEGINS.minusSeconds(1))).hasMessageContaining("rota.notAwayNow");
        Instant back = BEGINS.plus(Duration.ofHours(50));
        week.endNow(back);
        assertThat(week.endsAt()).isEqualTo(back);
        assertThatThrownBy(() -> week.endNow(back)).as("once").hasMessageContaining("rota.notAwayNow");
    }

    @Test
    void nobodyStandsInForThemselvesOrForNoTimeOrForever() {
        assertThatThrownBy(() -> absence(NURSE, MONDAY)).hasMessageContaining("rota.coversSelf");
        assertThatThrownBy(() -> absence(COVER, MONDAY.minusDays(1))).hasMessageContaining("rota.endsBeforeItBegins");
        assertThat(absence(COVER, MONDAY).startsAt()).as("one day").isEqualTo(BEGINS);
        assertThat(absence(COVER, MONDAY.plusDays(Absence.LONGEST_DAYS - 1)).team())
                .isNotNull();
        assertThatThrownBy(() -> absence(COVER, MONDAY.plusDays(Absence.LONGEST_DAYS)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("rota.absenceTooLong");
    }
}
