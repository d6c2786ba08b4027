package org.alongside.shared.service;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Two pieces of work at the same moment: the second begins before the first has ended, and either waits for it or does not. */
public final class AtOnce {

    private static final int LOOKS = 200_000;

    private AtOnce() {}

    /**
     * @param first gets what it calls as its last step before its transaction ends: that returns when the second one waits for a
     *     lock, or is through
     * @return the second one, which has begun and may still wait
     */
    public static CompletableFuture<Void> run(TestDatabase database, Consumer<Runnable> first, Runnable second) {
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
            try {
                done.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            second.run();
        });
        first.accept(() -> {
            done.countDown();
            for (int left = LOOKS; !other.isDone() && !somebodyWaits(database); left--) {
                if (left == 0) {
                    throw new IllegalStateException("The second neither waits nor is through.");
                }
            }
        });
        return other;
    }

    private static boolean somebodyWaits(TestDatabase database) {
        return database.system()
                .withHandle(h -> h.createQuery(
                                "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')")
                        .mapTo(Boolean.class)
                        .one());
    }
}
