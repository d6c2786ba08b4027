package org.alongside.partnership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The managers of both teams meet about the pathway (CORE item 34 d). Only with both there and the pathway reviewed does
 * it count; any other one is kept as what it was.
 *
 * @param note what was agreed
 */
public record InterfaceMeeting(
        LocalDate day,
        boolean crisisManager,
        boolean communityManager,
        boolean pathwaysReviewed,
        @Nullable String note) {

    /** Whether the measure sees it. */
    public boolean counts() {
        return crisisManager && communityManager && pathwaysReviewed;
    }
}
