package org.alongside.shared.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alongside.shared.London;
import org.jspecify.annotations.Nullable;

/**
 * What one timer does. A server takes a timer away for good when its method fails twice, so nothing that happens here gets
 * out: it is logged once for as long as it goes on, and tried again. It knows since when it fails and when its timer came
 * last, and one that is busy, for however long, does not stand still. Two turns of one timer never run at once.
 */
public final class TimedWork {

    /** So late a timer may be. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What failed is left alone for so long, so that a database that is away is not asked every second by everybody. */
    static final Duration AGAIN = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(TimedWork.class.getName());

    private final String what;
    private final Duration every;
    private final @Nullable LocalTime nightly;
    private final BooleanSupplier started;
    private final Clock clock;

    private Instant came;
    private boolean busy;
    private boolean lateSaid;
    private @Nullable Instant failingSince;
    private @Nullable Instant again;
    private @Nullable Instant worked;

    /** The work of one turn. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    TimedWork(Timed timed, BooleanSupplier started, Clock clock) {
        what = timed.value();
        every = Duration.ofSeconds(timed.every());
        nightly = timed.nightly().isEmpty() ? null : LocalTime.parse(timed.nightly());
        this.started = started;
        this.clock = clock;
        came = clock.instant();
    }

    String what() {
        return what;
    }

    /** A turn, from the moment on in which the server has a database and the database its schema. */
    public void run(Work work) {
        comes();
        if (started.getAsBoolean()) {
            always(work);
        }
    }

    /** A turn, also while the server waits for its database. */
    public void always(Work work) {
        if (!begins()) {
            return;
        }
        try {
            work.run();
            ended(null);
        } catch (Throwable e) {
            ended(e);
        }
    }

    /** Since when it does not do what it is for; null where it does. */
    synchronized @Nullable Instant standsSince() {
        if (failingSince != null) {
            return failingSince;
        }
        if (busy || !came.plus(every).plus(PATIENCE).isBefore(clock.instant())) {
            return null;
        }
        if (!lateSaid) {
            LOG.log(Level.SEVERE, "{0}: the timer has not come since {1}.", new Object[] {what, came});
            lateSaid = true;
        }
        return came;
    }

    private synchronized void comes() {
        came = clock.instant();
        if (lateSaid) {
            LOG.log(Level.INFO, "{0}: the timer comes again.", what);
            lateSaid = false;
        }
    }

    private synchronized boolean begins() {
        comes();
        if (busy || again != null && came.isBefore(again) || doneTonight()) {
            return false;
        }
        busy = true;
        return true;
    }

    private boolean doneTonight() {
        if (nightly == null || worked == null) {
            return false;
        }
        ZonedDateTime today = London.dateOf(came).atTime(nightly).atZone(London.ZONE);
        ZonedDateTime last = today.toInstant().isAfter(came) ? today.minusDays(1) : today;
        return !worked.isBefore(last.toInstant());
    }

    private synchronized void ended(@Nullable Throwable error) {
        Instant now = clock.instant();
        busy = false;
        came = now;
        if (error == null) {
            if (failingSince != null) {
                LOG.log(Level.INFO, "{0}: works again; it had failed since {1}.", new Object[] {what, failingSince});
            }
            failingSince = null;
            again = null;
            worked = now;
            return;
        }
        again = now.plus(AGAIN);
        if (failingSince == null) {
            failingSince = now;
            tell(error);
        }
    }

    private void tell(Throwable error) {
        boolean away = DatabaseAway.in(error);
        LOG.log(Level.SEVERE, "{0}: {1}, and is tried again every few seconds until it works.", new Object[] {
            what, away ? "stands still because the database is away or full (" + error.getMessage() + ")" : "fails"
        });
        if (!away) {
            Incident.log(LOG, UUID.randomUUID().toString(), what, error);
        }
    }
}
