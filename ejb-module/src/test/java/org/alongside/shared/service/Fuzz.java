package org.alongside.shared.service;

import java.time.Duration;
import java.util.Random;
import java.util.SplittableRandom;
import org.assertj.core.api.Assertions;

/**
 * One check after the other, each with what its seed makes up. The seeds are the same in every run of the tests; with
 * {@code -Dfuzz.minutes=60} they begin anywhere and go on for as long, and {@code -Dfuzz.seed=…} is one of them again.
 */
public final class Fuzz {

    private static final Integer MINUTES = Integer.getInteger("fuzz.minutes");
    private static final Long ONE = Long.getLong("fuzz.seed");

    private Fuzz() {}

    /** What must be true of whatever a seed makes up. */
    @FunctionalInterface
    public interface Check {
        void of(Random random) throws Exception;
    }

    /**
     * @param what is looked at, as it is said when it fails
     * @param seeds how many in a run of the tests
     */
    public static void each(String what, int seeds, Check check) {
        if (ONE != null) {
            check(what, ONE, check);
        } else if (MINUTES == null) {
            for (long seed = 1; seed <= seeds; seed++) {
                check(what, seed, check);
            }
        } else {
            long from = new Random().nextLong() >>> 16;
            System.out.printf("fuzz: %s from seed %d for %d minutes%n", what, from, MINUTES);
            long end = System.nanoTime() + Duration.ofMinutes(MINUTES).toNanos();
            long seed = from;
            while (System.nanoTime() < end) {
                check(what, seed++, check);
            }
            System.out.printf("fuzz: %s: %d seeds%n", what, seed - from);
        }
    }

    private static void check(String what, long seed, Check check) {
        try {
            // the first numbers of seeds next to each other are nearly the same
            check.of(new Random(new SplittableRandom(seed).nextLong()));
        } catch (Exception | AssertionError | LinkageError | StackOverflowError e) {
            Assertions.fail("%s: seed %d (again with -Dfuzz.seed=%d): %s".formatted(what, seed, seed, e), e);
        }
    }
}
