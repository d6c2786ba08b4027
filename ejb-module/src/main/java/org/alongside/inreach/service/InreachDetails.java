package org.alongside.inreach.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.concern.service.Concern;
import org.alongside.handover.HandoverState;
import org.alongside.inreach.MissReason;
import org.alongside.person.service.PersonBanner;
import org.jspecify.annotations.Nullable;

/**
 * One stay on an acute ward, with what the crisis team did about it.
 *
 * @param concern what an offer of care at home rests on
 * @param review null where nobody looked into the admission
 * @param offers of care at home, the last one first
 */
public record InreachDetails(
        PersonBanner banner,
        InreachRow row,
        Concern concern,
        @Nullable Review review,
        List<Offer> offers) {

    /** Why nobody saw them before, and what was learnt. */
    public record Review(MissReason reason, String words, String reviewedBy, Instant reviewedAt) {}

    /**
     * @param answeredAt when the ward accepted or refused; null while it has done neither
     * @param words of its answer
     */
    public record Offer(
            UUID handover,
            Instant offeredAt,
            String offeredBy,
            String text,
            HandoverState state,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy,
            @Nullable String words) {}
}
