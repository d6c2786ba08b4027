package org.alongside.referral.service;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.alongside.concern.service.Concern;
import org.alongside.person.service.PersonBanner;
import org.jspecify.annotations.Nullable;

/** One referral, in words. */
public record ReferralDetails(PersonBanner banner, Row row, Concern concern) {

    /**
     * @param crisisCare whether its end is planned with a discharge summary
     * @param enteredBy who took it here; null where an extract brought it
     */
    public record Row(
            UUID id,
            UUID person,
            String team,
            LocalDate received,
            @Nullable LocalTime receivedTime,
            @Nullable String source,
            @Nullable String priority,
            @Nullable String reason,
            @Nullable LocalDate rejected,
            @Nullable String rejectionReason,
            @Nullable LocalDate ended,
            boolean crisisCare,
            @Nullable String enteredBy) {

        /** Whether it can still be decided about, or its care can end. */
        public boolean open() {
            return rejected == null && ended == null;
        }
    }
}
