package org.alongside.measure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * CORE item 34 e: every source agrees that relationships are good. The median of each source that has ratings is 4 or
 * more out of 5, and the two managers and the two staff groups have each been asked.
 */
public final class RatingRule {

    private static final BigDecimal GOOD = BigDecimal.valueOf(4);

    private final SortedMap<String, BigDecimal> medians = new TreeMap<>();
    private final Collection<String> needed;

    /**
     * @param ratings the ratings of the period by source, from 1 to 5
     * @param needed the sources that must each have one
     */
    public RatingRule(Map<String, List<Integer>> ratings, Collection<String> needed) {
        this.needed = needed;
        ratings.forEach((source, values) -> medians.put(source, median(values)));
    }

    public SortedMap<String, BigDecimal> medians() {
        return medians;
    }

    public boolean enough() {
        return medians.keySet().containsAll(needed);
    }

    public boolean met() {
        return enough() && medians.values().stream().allMatch(m -> m.compareTo(GOOD) >= 0);
    }

    private static BigDecimal median(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        if (sorted.size() % 2 == 1) {
            return BigDecimal.valueOf(sorted.get(middle));
        }
        return BigDecimal.valueOf(sorted.get(middle - 1) + sorted.get(middle)).divide(BigDecimal.valueOf(2));
    }
}
