package org.alongside.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** How much more of the heap is in use while something runs than before it, after full collections one after the other. */
final class KeptHeap {

    private static final long MEBIBYTE = 1024 * 1024;

    private KeptHeap() {}

    /** @return the most, in MiB */
    static long growth(Callable<?> work) throws Exception {
        long before = used();
        AtomicLong most = new AtomicLong(before);
        AtomicBoolean over = new AtomicBoolean();
        Thread watcher = new Thread(() -> {
            while (!over.get()) {
                most.accumulateAndGet(used(), Math::max);
            }
        });
        watcher.start();
        work.call();
        over.set(true);
        watcher.join();
        return (most.get() - before) / MEBIBYTE;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
