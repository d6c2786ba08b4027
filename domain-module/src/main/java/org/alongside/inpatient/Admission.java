package org.alongside.inpatient;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody comes into hospital (MHSDS MHS501, MHS502).
 *
 * @param referral the one under which they are admitted
 * @param method of admission, by its national code
 * @param bed ward and kind of care
 */
public record Admission(
        UUID referral, Stay.Moment from, @Nullable String method, Bed bed) {

    /**
     * @param ward by its local identifier
     * @param patientClass of admitted care, by its national code: it decides whether the 72-hour follow-up counts
     */
    public record Bed(String ward, String patientClass) {}
}
