package org.alongside.measure;

import java.util.Collection;
import java.util.Comparator;

/**
 * From how many met criteria on a fidelity item has which score. The rows are data that a trust edits.
 *
 * @param minCriteria the fewest met criteria that make this score
 * @param verified whether the trust has confirmed the row against the published scale
 */
public record Anchor(int minCriteria, int score, boolean verified) {

    /**
     * The row that so many met criteria reach.
     *
     * @throws IllegalArgumentException where no row begins that low
     */
    public static Anchor reachedBy(int criteriaMet, Collection<Anchor> anchors) {
        return anchors.stream()
                .filter(anchor -> anchor.minCriteria <= criteriaMet)
                .max(Comparator.comparingInt(Anchor::minCriteria))
                .orElseThrow(() -> new IllegalArgumentException("no anchor for " + criteriaMet + " criteria"));
    }
}
