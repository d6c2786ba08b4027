package org.alongside.measure;

import java.time.YearMonth;
import java.util.UUID;
import org.alongside.shared.RuleBroken;

/**
 * A month from which on the limits of a chart are counted anew, because something was changed that month and somebody
 * says what (Making Data Count, NHS England). It is set by a person and never by the figures, and can be taken away again.
 *
 * @param reason what was changed
 * @param setBy whoever said so
 */
public record Phase(UUID id, YearMonth start, String reason, String setBy) {

    public static final int LONGEST_REASON = 200;

    public Phase {
        reason = reason.strip();
        RuleBroken.unless(!reason.isEmpty(), "measure.phaseReasonMissing");
        RuleBroken.unless(reason.length() <= LONGEST_REASON, "measure.phaseReasonTooLong");
    }
}
