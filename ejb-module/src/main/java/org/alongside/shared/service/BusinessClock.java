package org.alongside.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.alongside.shared.London;

/**
 * The time of care: what is due, late, sent and open. A test may move it, and it ticks on from there. Sessions, leases,
 * the audit and rate limits do not use it; they keep real time.
 */
@ApplicationScoped
public class BusinessClock extends Clock {

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    /** Moves the clock to an instant. Only the test clock's resource does so. */
    public void moveTo(Instant now) {
        offset.set(Duration.between(Instant.now(), now));
    }

    public void reset() {
        offset.set(Duration.ZERO);
    }

    public LocalDate today() {
        return London.dateOf(instant());
    }

    @Override
    public ZoneId getZone() {
        return London.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset.get());
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset.get());
    }
}
