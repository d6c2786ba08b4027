package org.alongside.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/** CORE item 34 of one crisis team over one period. */
public record Core34Row(
        String team, MeasurePeriod period, Share joint, Share letters, Teams links, Teams meetings, Ratings ratings) {

    /** Criteria c and d: the community teams that qualify. */
    public record Teams(List<String> teams, boolean enough) {
        /** Not enough data is a result of its own, and is not met. */
        public boolean met() {
            return enough && !teams.isEmpty();
        }
    }

    /** Criterion e: the median of each source that has ratings. */
    public record Ratings(SortedMap<String, BigDecimal> medians, boolean met, boolean enough) {}

    public int criteriaMet() {
        return (int) java.util.stream.Stream.of(joint.met(), letters.met(), links.met(), meetings.met(), ratings.met())
                .filter(met -> met)
                .count();
    }
}
