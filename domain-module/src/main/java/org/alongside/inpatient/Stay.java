package org.alongside.inpatient;

import java.time.LocalDate;
import java.time.LocalTime;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * How far a hospital spell has come (MHSDS MHS501): admitted, on one ward after the other, perhaps ready to leave and
 * waiting, and gone. It says which next step is possible; one step back is none of them.
 *
 * @param left null while somebody is there
 * @param onWardSince the first day on the ward of now; null where no ward is known
 * @param readySince the first day of the waiting that goes on; null where nobody waits
 * @param lastReadyDay the last day of an earlier waiting
 */
public record Stay(
        LocalDate admitted,
        @Nullable LocalDate left,
        @Nullable LocalDate onWardSince,
        @Nullable LocalDate readySince,
        @Nullable LocalDate lastReadyDay) {

    /** A day on the calendar and the time on the wall, where it is known. */
    public record Moment(LocalDate day, @Nullable LocalTime at) {}

    /** Another ward takes over. */
    public void move(LocalDate day) {
        here();
        RuleBroken.unless(!day.isBefore(onWardSince == null ? admitted : onWardSince), "inpatient.beforeThisWard");
    }

    /** Nothing but what is outside keeps somebody here from this day on. */
    public void ready(LocalDate day) {
        here();
        RuleBroken.unless(readySince == null, "inpatient.readyAlready");
        RuleBroken.unless(!day.isBefore(admitted), "inpatient.beforeAdmission");
        RuleBroken.unless(lastReadyDay == null || day.isAfter(lastReadyDay), "inpatient.readyBefore");
    }

    /** They are not ready after all, or not any more. */
    public void notReady(LocalDate day) {
        here();
        LocalDate since = readySince;
        RuleBroken.unless(since != null, "inpatient.notReady");
        RuleBroken.unless(since != null && !day.isBefore(since), "inpatient.beforeReady");
    }

    /** They leave; whatever goes on ends on that day. */
    public void leave(LocalDate day) {
        move(day);
        RuleBroken.unless(readySince == null || !day.isBefore(readySince), "inpatient.beforeReady");
    }

    private void here() {
        RuleBroken.unless(left == null, "inpatient.left");
    }
}
