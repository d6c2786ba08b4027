package org.alongside.inpatient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.alongside.shared.RuleBroken;

/** Whatever is tried in whatever order, the steps that a stay allows leave a history that can be. */
class StayWalkTest {

    private static final LocalDate ADMITTED = LocalDate.of(2026, 3, 1);

    /** From the first day to the last; the last is null while it goes on. */
    private static final class Period {
        private final LocalDate from;
        private LocalDate until;

        private Period(LocalDate from) {
            this.from = from;
        }
    }

    private final List<Period> wards = new ArrayList<>(List.of(new Period(ADMITTED)));
    private final List<Period> ready = new ArrayList<>();
    private LocalDate left;

    private Stay stay() {
        return new Stay(ADMITTED, left, open(wards), open(ready), lastEnd());
    }

    private static LocalDate open(List<Period> periods) {
        Period last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
        return last == null || last.until != null ? null : last.from;
    }

    private LocalDate lastEnd() {
        return ready.stream()
                .map(p -> p.until)
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private void end(List<Period> periods, LocalDate day) {
        periods.stream().filter(period -> period.until == null).forEach(period -> period.until = day);
    }

    private void step(int kind, LocalDate day) {
        switch (kind) {
            case 0 -> {
                stay().move(day);
                end(wards, day);
                wards.add(new Period(day));
            }
            case 1 -> {
                stay().ready(day);
                ready.add(new Period(day));
            }
            case 2 -> {
                stay().notReady(day);
                end(ready, day);
            }
            default -> {
                stay().leave(day);
                end(wards, day);
                end(ready, day);
                left = day;
            }
        }
    }

    @Property(tries = 3000)
    void everyHistoryCanBe(@ForAll @Size(min = 1, max = 30) List<@IntRange(min = -40, max = 163) Integer> tries) {
        StayWalkTest walk = new StayWalkTest();
        for (int attempt : tries) {
            try {
                walk.step(Math.floorMod(attempt, 4), ADMITTED.plusDays(attempt / 4));
            } catch (RuleBroken refused) {
                assertThat(refused.messageKey()).startsWith("inpatient.");
            }
        }
        for (int i = 0; i < walk.wards.size(); i++) {
            Period ward = walk.wards.get(i);
            assertThat(ward.from).isAfterOrEqualTo(ADMITTED);
            assertThat(i == 0 || ward.from.equals(walk.wards.get(i - 1).until))
                    .as("one ward after the other, without a gap")
                    .isTrue();
        }
        for (int i = 1; i < walk.ready.size(); i++) {
            assertThat(walk.ready.get(i).from).isAfter(walk.ready.get(i - 1).until);
        }
        boolean goesOn = walk.wards.stream().anyMatch(ward -> ward.until == null);
        assertThat(goesOn).as("on a ward exactly while in hospital").isEqualTo(walk.left == null);
        assertThat(walk.left == null || walk.ready.stream().allMatch(period -> period.until != null))
                .isTrue();
    }
}
