package org.alongside.shared.service;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * Does what is due one by one: whatever is wrong with one must not keep the others waiting. One that failed is logged, left
 * alone for a minute and tried again, unless it is the database that is away: then all of them wait for it. For one timer,
 * which calls it from one thread at a time.
 */
public final class OneByOne {

    private static final Logger LOG = Logger.getLogger(OneByOne.class.getName());

    private static final Duration TRIED_AGAIN = Duration.ofMinutes(1);

    private final String what;

    /** Until when each of those that failed is left alone. */
    private final Map<UUID, Instant> failed = new HashMap<>();

    /** @param what it is that is due, for the log */
    public OneByOne(String what) {
        this.what = what;
    }

    public void each(List<UUID> due, Consumer<UUID> work) {
        Instant now = Instant.now();
        failed.values().removeIf(again -> again.isBefore(now));
        for (UUID one : due) {
            if (!failed.containsKey(one)) {
                attempt(one, work, now);
            }
        }
    }

    private void attempt(UUID one, Consumer<UUID> work, Instant now) {
        try {
            work.accept(one);
        } catch (RuntimeException e) {
            if (DatabaseAway.in(e)) {
                throw e;
            }
            failed.put(one, now.plus(TRIED_AGAIN));
            Incident.log(LOG, one.toString(), what, e);
        }
    }
}
