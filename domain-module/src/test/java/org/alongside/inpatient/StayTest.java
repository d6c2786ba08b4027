package org.alongside.inpatient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;

class StayTest {

    private static final LocalDate ADMITTED = LocalDate.of(2026, 3, 1);

    private static LocalDate day(int ofMarch) {
        return LocalDate.of(2026, 3, ofMarch);
    }

    private static Stay stay(LocalDate ward, LocalDate ready, LocalDate lastReady) {
        return new Stay(ADMITTED, null, ward, ready, lastReady);
    }

    @Test
    void whoHasLeftTakesNoStepMore() {
        Stay gone = new Stay(ADMITTED, day(9), null, null, null);
        for (Runnable step : new Runnable[] {
            () -> gone.move(day(9)), () -> gone.ready(day(9)), () -> gone.notReady(day(9)), () -> gone.leave(day(9))
        }) {
            assertThatThrownBy(step::run).hasMessageContaining("inpatient.left");
        }
    }

    @Test
    void aMoveIsNotBeforeTheStayOnThisWard() {
        stay(day(5), null, null).move(day(5));
        assertThatThrownBy(() -> stay(day(5), null, null).move(day(4)))
                .hasMessageContaining("inpatient.beforeThisWard");
        assertThatThrownBy(() -> stay(null, null, null).move(ADMITTED.minusDays(1)))
                .hasMessageContaining("inpatient.beforeThisWard");
    }

    @Test
    void whereAnExtractNamesNoWardTheAdmissionIsTheLimit() {
        Stay stay = stay(null, null, null);
        stay.move(ADMITTED);
        stay.ready(ADMITTED);
        stay.leave(ADMITTED);
        assertThatThrownBy(() -> stay.leave(ADMITTED.minusDays(1))).hasMessageContaining("inpatient.beforeThisWard");
    }

    @Test
    void readyBeginsOnceAndAfterTheLastTime() {
        stay(ADMITTED, null, day(4)).ready(day(5));
        assertThatThrownBy(() -> stay(ADMITTED, day(3), null).ready(day(5)))
                .hasMessageContaining("inpatient.readyAlready");
        assertThatThrownBy(() -> stay(ADMITTED, null, day(4)).ready(day(4)))
                .hasMessageContaining("inpatient.readyBefore");
        assertThatThrownBy(() -> stay(ADMITTED, null, null).ready(ADMITTED.minusDays(1)))
                .hasMessageContaining("inpatient.beforeAdmission");
    }

    @Test
    void onlyWhoIsReadyIsNotReadyAnyMore() {
        stay(ADMITTED, day(3), null).notReady(day(3));
        assertThatThrownBy(() -> stay(ADMITTED, null, day(2)).notReady(day(3)))
                .hasMessageContaining("inpatient.notReady");
        assertThatThrownBy(() -> stay(ADMITTED, day(3), null).notReady(day(2)))
                .hasMessageContaining("inpatient.beforeReady");
    }

    @Property
    void nobodyLeavesBeforeWhatGoesOnBegan(
            @ForAll @IntRange(min = 1, max = 31) int ward,
            @ForAll @IntRange(min = 1, max = 31) int ready,
            @ForAll @IntRange(min = 1, max = 31) int left) {
        boolean possible = left >= ward && left >= ready;
        try {
            stay(day(ward), day(ready), null).leave(day(left));
            assertThat(possible).isTrue();
        } catch (RuleBroken refused) {
            assertThat(possible).as(refused.messageKey()).isFalse();
        }
    }
}
