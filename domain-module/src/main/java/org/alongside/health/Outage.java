package org.alongside.health;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which something that is done by itself stood still.
 *
 * @param ended null where it still does
 * @param what stood still, in words
 */
public record Outage(UUID id, Instant began, @Nullable Instant ended, String what) {}
