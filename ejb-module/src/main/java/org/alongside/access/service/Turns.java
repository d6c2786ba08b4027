package org.alongside.access.service;

import org.jdbi.v3.core.Handle;

/**
 * Who may try next where there were too many wrong tries. Whoever asks has a turn of their own, one after the other, and nobody
 * else can take it by asking more often; it is kept for a minute. Each account has a queue of its own, so that what somebody does
 * to one, or to names that nobody has, keeps nobody else at their address waiting.
 */
final class Turns {

    /** Seconds between two turns, at most. */
    private static final long LONGEST_PAUSE = 60;

    private static final long FIRST_PAUSE = 2;
    private static final int DOUBLINGS = 5;
    private static final int QUEUE = 10;

    private static final String OWN = """
            with late as (delete from sign_in_turn where due_at < statement_timestamp() - interval '1 minute')
            select extract(epoch from due_at - clock_timestamp())::float8 from sign_in_turn
             where username = :username and asker = :asker and due_at >= statement_timestamp() - interval '1 minute'""";

    private static final String QUEUED = """
            select count(*) as waiting, coalesce(max(extract(epoch from due_at - clock_timestamp())), -1e6)::float8 as last
              from sign_in_turn where username = :username and due_at >= statement_timestamp() - interval '1 minute'""";

    private static final String QUEUE_UP = """
            insert into sign_in_turn (username, asker, due_at)
            values (:username, :asker, clock_timestamp() + make_interval(secs => :due))
            on conflict (username, asker) do update set due_at = excluded.due_at""";

    private Turns() {}

    /** @return seconds; 0 for whoever's turn it is */
    static long wait(Handle handle, String username, SignIn.Caller caller, SignIn.State state) {
        long pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(state.over(), DOUBLINGS));
        if (state.known()) {
            return seconds(pause - state.since());
        }
        Double own = handle.createQuery(OWN)
                .bind("username", username)
                .bind("asker", caller.asker())
                .mapTo(Double.class)
                .findOne()
                .orElse(null);
        if (own != null && own <= 0) {
            handle.execute("delete from sign_in_turn where username = ? and asker = ?", username, caller.asker());
            return 0;
        }
        return own == null ? queued(handle, username, caller, state, pause) : seconds(own);
    }

    private static long queued(Handle handle, String username, SignIn.Caller caller, SignIn.State state, long pause) {
        double begin = state.addressOver() ? 0 : -state.since();
        double[] queue = handle.createQuery(QUEUED)
                .bind("username", username)
                .map((row, context) -> new double[] {row.getInt("waiting"), row.getDouble("last")})
                .one();
        double due = Math.max(begin, queue[1]) + pause;
        if (due > 0 && queue[0] < QUEUE) {
            handle.createUpdate(QUEUE_UP)
                    .bind("username", username)
                    .bind("asker", caller.asker())
                    .bind("due", due)
                    .execute();
        }
        return seconds(due);
    }

    private static long seconds(double seconds) {
        return Math.max(0, (long) Math.ceil(seconds));
    }
}
