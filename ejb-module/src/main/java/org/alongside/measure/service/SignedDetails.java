package org.alongside.measure.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.measure.EvidenceChange;
import org.alongside.measure.FigureValue;
import org.jspecify.annotations.Nullable;

/**
 * A signed period beside the same figures now.
 *
 * @param figures every figure, then and now
 * @param lists only those lists in which something has changed
 */
public record SignedDetails(SignedPeriods.SignedRow signed, List<FigureThenAndNow> figures, List<ListChange> lists) {

    /** A figure when it was signed, and now; null where the row was not there. */
    public record FigureThenAndNow(
            String row,
            String name,
            @Nullable String then,
            @Nullable String now) {

        public boolean changed() {
            return then == null || !then.equals(now);
        }
    }

    /** What came into the list behind a figure since it was signed, and what went out of it. */
    public record ListChange(Figure figure, EvidenceChange change) {}

    static SignedDetails of(
            SignedPeriods.SignedRow signed, List<FigureValue> then, List<FigureValue> now, List<ListChange> lists) {
        Map<String, FigureThenAndNow> both = new LinkedHashMap<>();
        then.forEach(
                value -> both.put(key(value), new FigureThenAndNow(value.row(), value.name(), value.value(), null)));
        now.forEach(value -> both.compute(
                key(value),
                (key, known) -> new FigureThenAndNow(
                        value.row(), value.name(), known == null ? null : known.then(), value.value())));
        return new SignedDetails(signed, new ArrayList<>(both.values()), lists);
    }

    private static String key(FigureValue value) {
        return value.row() + "|" + value.name();
    }

    public List<FigureThenAndNow> changed() {
        return figures.stream().filter(FigureThenAndNow::changed).toList();
    }
}
