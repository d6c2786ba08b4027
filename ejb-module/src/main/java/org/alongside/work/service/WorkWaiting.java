package org.alongside.work.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of one kind waits for the caller.
 *
 * @param due when the first of it is, or was, due; null where none has such a time
 * @param version another one whenever something has changed in what the lists of it show as open
 */
public record WorkWaiting(
        WorkKind kind, int count, @Nullable Instant due, String version) {}
