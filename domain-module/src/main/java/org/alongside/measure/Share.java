package org.alongside.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A numerator of a denominator, judged against the 80% that CORE item 34 asks for. */
public record Share(long numerator, long denominator) {

    private static final long PERCENT = 100;
    private static final long WANTED = 80;

    public boolean enough() {
        return denominator > 0;
    }

    /** Exact in whole numbers: 4 of 5 is met. */
    public boolean met() {
        return enough() && numerator * PERCENT >= WANTED * denominator;
    }

    /** In percent with one decimal, half up; null where there is nothing to divide by. */
    public @Nullable BigDecimal percent() {
        return enough()
                ? BigDecimal.valueOf(numerator * PERCENT)
                        .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP)
                : null;
    }
}
