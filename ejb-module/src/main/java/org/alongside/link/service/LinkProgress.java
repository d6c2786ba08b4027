package org.alongside.link.service;

import java.time.Instant;
import org.alongside.dispatch.DispatchState;
import org.jspecify.annotations.Nullable;

/**
 * How far a personal link has come, for those who wait for its answer.
 *
 * @param state of the e-mail that it went in
 * @param openedAt when it was first opened with a code
 * @param locked whether too many wrong codes were entered
 * @param expired whether nothing can be answered on it any more
 */
public record LinkProgress(
        String recipient, DispatchState state, @Nullable Instant openedAt, boolean locked, boolean expired) {

    /** In words, for pages. */
    public String words() {
        if (state == DispatchState.RECEIVED) {
            return "Answered";
        }
        if (locked && state == DispatchState.UNDELIVERABLE) {
            return "Locked after wrong codes: make a new link in Tasks";
        }
        if (locked && state == DispatchState.SENT) {
            return "Locked after wrong codes";
        }
        if (expired) {
            return "Expired without an answer";
        }
        if (openedAt != null) {
            return "Opened, not answered yet";
        }
        return switch (state) {
            case SENT -> "Sent, not opened yet";
            case UNDELIVERABLE -> "Did not reach them";
            default -> "On its way";
        };
    }
}
