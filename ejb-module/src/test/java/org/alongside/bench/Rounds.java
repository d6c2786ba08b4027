package org.alongside.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Two ways to the same result, measured in turns so that whatever disturbs the machine disturbs both. Absolute times mean
 * nothing from one machine to another; the ratio of the medians does. Every round is printed, and none is left out.
 */
public final class Rounds {

    private final String name;
    private final List<Long> ours = new ArrayList<>();
    private final List<Long> floor = new ArrayList<>();

    public Rounds(String name) {
        this.name = name;
    }

    /** After {@code warm} rounds that do not count. */
    public Rounds run(int warm, int rounds, Callable<?> product, Callable<?> fastest) {
        for (int round = -warm; round < rounds; round++) {
            long one = nanos(product);
            long other = nanos(fastest);
            if (round >= 0) {
                ours.add(one);
                floor.add(other);
                System.out.printf(
                        Locale.UK, "%s round %d: ours %.1f ms, floor %.1f ms%n", name, round + 1, ms(one), ms(other));
            }
        }
        System.out.printf(
                Locale.UK,
                "%s: ours %.1f ms (%.1f to %.1f), floor %.1f ms (%.1f to %.1f), ratio %.2f%n",
                name,
                ms(median(ours)),
                ms(Collections.min(ours)),
                ms(Collections.max(ours)),
                ms(median(floor)),
                ms(Collections.min(floor)),
                ms(Collections.max(floor)),
                ratio());
        return this;
    }

    public double ratio() {
        return (double) median(ours) / median(floor);
    }

    public double medianMillis() {
        return ms(median(ours));
    }

    private static long nanos(Callable<?> work) {
        long start = System.nanoTime();
        try {
            work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return System.nanoTime() - start;
    }

    private static long median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static double ms(long nanos) {
        return nanos / 1_000_000.0;
    }
}
