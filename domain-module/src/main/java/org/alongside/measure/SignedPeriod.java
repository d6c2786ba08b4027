package org.alongside.measure;

import java.time.LocalDate;
import org.alongside.shared.RuleBroken;

/**
 * A measure over days that are over, which somebody signs: from then on what was reported is known, whatever is entered or
 * imported later. It is never changed and never deleted; whoever finds a mistake signs the period again.
 *
 * @param note what whoever signs wants to say with it; may be empty
 */
public record SignedPeriod(Measure measure, MeasurePeriod period, String note) {

    private static final int LONGEST_NOTE = 500;

    /** @param today the days must be over by now */
    public static SignedPeriod of(Measure measure, MeasurePeriod period, String note, LocalDate today) {
        RuleBroken.unless(period.to().isBefore(today), "measure.notOver");
        RuleBroken.unless(note.strip().length() <= LONGEST_NOTE, "measure.noteTooLong", Integer.toString(LONGEST_NOTE));
        return new SignedPeriod(measure, measure == Measure.CORE_34 ? period : period.widened(), note.strip());
    }
}
