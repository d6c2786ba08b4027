package org.alongside.call.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.call.CallBackAct;
import org.alongside.concern.service.Concern;
import org.alongside.person.service.PersonBanner;
import org.jspecify.annotations.Nullable;

/**
 * One call with what came of it.
 *
 * @param banner null while it is about nobody yet
 * @param danger null where nobody was in immediate danger
 * @param concern what a decision about the person rests on; null where banner is
 * @param history of its promises to call back, newest first
 */
public record CallDetails(
        CallRow row,
        Rest rest,
        @Nullable PersonBanner banner,
        @Nullable DangerDetails danger,
        @Nullable Concern concern,
        List<Event> history) {

    /** What a list does not show. */
    public record Rest(
            String team,
            @Nullable UUID referral,
            @Nullable UUID handover,
            @Nullable String linkedBy,
            @Nullable Instant linkedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String withheldBy,
            @Nullable Instant withheldAt,
            long sameNumber) {}

    /** One line of the history of a call-back. */
    public record Event(
            Instant at,
            CallBackAct act,
            String by,
            @Nullable String words) {}

    public boolean canUnlink() {
        return row.person() != null && rest.referral() == null && rest.handover() == null;
    }
}
