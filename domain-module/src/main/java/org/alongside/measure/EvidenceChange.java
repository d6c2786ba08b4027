package org.alongside.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came into the list behind a figure and what went out of it, from one time to another. */
public record EvidenceChange(List<Item> entered, List<Item> left) {

    /** What a list has, as far as it tells one row from another. */
    public record Item(String kind, String id, @Nullable String person, LocalDate date) {

        public static Item of(EvidenceRow row) {
            return new Item(row.kind(), row.id(), row.person(), row.date());
        }
    }

    /** A row that is there twice, once for each of two months, counts twice. */
    public static EvidenceChange between(List<Item> before, List<Item> now) {
        return new EvidenceChange(without(now, before), without(before, now));
    }

    private static List<Item> without(List<Item> all, List<Item> others) {
        Map<Item, Integer> known = new HashMap<>();
        others.forEach(item -> known.merge(item, 1, Integer::sum));
        return all.stream()
                .filter(item -> known.merge(item, -1, Integer::sum) < 0)
                .toList();
    }

    public boolean none() {
        return entered.isEmpty() && left.isEmpty();
    }
}
