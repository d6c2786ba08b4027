package org.alongside.measure;

/**
 * How sure a share of few is: the interval of Wilson (1927) that holds the true share in 95 of 100 such samples. Both ends
 * are in percent. Of nothing, everything is possible.
 */
public record WilsonInterval(double lower, double upper) {

    private static final double Z = 1.959964;
    private static final double PERCENT = 100;

    public static WilsonInterval of(long numerator, long denominator) {
        if (numerator < 0 || denominator < numerator) {
            throw new IllegalArgumentException(numerator + " of " + denominator);
        }
        if (denominator == 0) {
            return new WilsonInterval(0, PERCENT);
        }
        double n = denominator;
        double share = numerator / n;
        double z2 = Z * Z / n;
        double middle = share + z2 / 2;
        double half = Z * Math.sqrt(share * (1 - share) / n + z2 / (4 * n));
        return new WilsonInterval(
                numerator == 0 ? 0 : PERCENT * (middle - half) / (1 + z2),
                numerator == denominator ? PERCENT : PERCENT * (middle + half) / (1 + z2));
    }

    /** Whether the share may well be on either side of a target in percent: too few to tell. */
    public boolean holds(double target) {
        return lower < target && target <= upper;
    }
}
