package org.alongside.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One opening of a form that is about nobody yet. Its id is in the address of the page, so that whoever has to sign in again
 * comes back to the same form with what was typed in it, and so that it has one effect; the id says when it was opened (UUID
 * version 7), which is when a call began.
 */
public record Opening(UUID id) {

    private static final int VERSION = 7;

    public static Opening at(Instant now) {
        UUID chance = UUID.randomUUID();
        long high = now.toEpochMilli() << 16 | (long) VERSION << 12 | chance.getMostSignificantBits() & 0xfff;
        return new Opening(new UUID(high, chance.getLeastSignificantBits()));
    }

    /** What an address says; empty where it says none. */
    public static Optional<Opening> of(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new Opening(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** When it was opened; now where its id does not say so, or nothing that can be meant. */
    public Instant begun(Instant now, Duration longest) {
        if (id.version() != VERSION) {
            return now;
        }
        Instant begun = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
        return begun.isAfter(now) || begun.isBefore(now.minus(longest)) ? now : begun;
    }
}
