package org.alongside.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one server sees of its timers, from look to look: whatever stands still at the same time is one outage. A short one,
 * such as a restart of the database, is nobody's concern; a longer one stays here until it has been written down, because
 * what it is written to may be what is away.
 */
public final class Standstill {

    static final Duration SHORT = Duration.ofSeconds(20);

    private final Set<String> what = new TreeSet<>();
    private @Nullable UUID id;
    private @Nullable Instant began;
    private @Nullable Instant ended;
    private boolean written;

    /**
     * One look.
     *
     * @param standing what stands still now, and since when
     * @return what has to be written down now; the same one again until {@link #written} has said that it is
     */
    public Optional<Outage> look(Instant now, Map<String, Instant> standing) {
        if (standing.isEmpty()) {
            over(now);
        } else {
            goesOn(standing);
        }
        return id == null || began == null || written && ended == null || !isLong(began, now)
                ? Optional.empty()
                : Optional.of(new Outage(id, began, ended, String.join(", ", what)));
    }

    /** The last one that was returned is in the database. */
    public void written() {
        if (ended == null) {
            written = true;
        } else {
            forget();
        }
    }

    private void goesOn(Map<String, Instant> standing) {
        Instant first = Collections.min(standing.values());
        if (began == null) {
            id = UUID.randomUUID();
            began = first;
        }
        ended = null;
        what.addAll(standing.keySet());
    }

    private void over(Instant now) {
        if (began == null || ended != null) {
            return;
        }
        if (!written && !isLong(began, now)) {
            forget();
        } else {
            ended = now;
        }
    }

    private boolean isLong(Instant from, Instant now) {
        return from.plus(SHORT).isBefore(ended == null ? now : ended);
    }

    private void forget() {
        id = null;
        began = null;
        ended = null;
        written = false;
        what.clear();
    }
}
