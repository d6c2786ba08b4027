package org.alongside.call.service;

import java.time.Duration;
import java.util.UUID;
import org.alongside.handover.Urgency;
import org.alongside.handover.service.Receiver;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a call.
 *
 * @param referTo the team to which the person is referred; null for none
 * @param callBackWithin null where nobody promised to call back
 * @param message null for none
 */
public record Follows(
        @Nullable UUID referTo,
        @Nullable Duration callBackWithin,
        @Nullable Note message) {

    /** A message that needs an answer. */
    public record Note(Receiver to, Urgency urgency, String text) {}
}
