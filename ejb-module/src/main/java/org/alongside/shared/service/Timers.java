package org.alongside.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The timers of this server, from the moment on in which it waits for its database: which of them do not do what they are
 * for, and since when.
 */
@ApplicationScoped
public class Timers {

    /** What stands still while the server waits for its database. */
    public static final String START = "Start";

    private final List<TimedWork> all = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private final Instant since;
    private volatile boolean started;

    public Timers() {
        this(Clock.systemUTC());
    }

    Timers(Clock clock) {
        this.clock = clock;
        since = clock.instant();
    }

    @Produces
    @Dependent
    @Timed
    TimedWork work(InjectionPoint field) {
        return work(field.getAnnotated().getAnnotation(Timed.class));
    }

    TimedWork work(Timed timed) {
        TimedWork work = new TimedWork(timed, this::started, clock);
        all.add(work);
        return work;
    }

    /** The database is there and has its schema, and what is prepared at a start is prepared. */
    public boolean started() {
        return started;
    }

    void start() {
        started = true;
    }

    public int count() {
        return all.size();
    }

    /** What does not do what it is for, by its words, and since when. */
    public Map<String, Instant> standing() {
        Map<String, Instant> standing = new TreeMap<>();
        if (!started) {
            standing.put(START, since);
        }
        for (TimedWork work : all) {
            @Nullable Instant stands = work.standsSince();
            if (stands != null) {
                standing.put(work.what(), stands);
            }
        }
        return standing;
    }
}
