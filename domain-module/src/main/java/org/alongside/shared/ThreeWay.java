package org.alongside.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of an edit when somebody else saved the same thing meanwhile. A field that only one of the two changed is
 * taken from whoever changed it; a field that both changed to different texts is a clash, which a human decides. So
 * nothing that was typed is dropped, and nobody is overwritten without knowing.
 *
 * @param merged what to save where there is no clash
 * @param clashes in the order of the fields
 */
public record ThreeWay<F>(Map<F, String> merged, List<Clash<F>> clashes) {

    /** One field that both changed. */
    public record Clash<F>(F field, String mine, String theirs) {}

    /**
     * @param base what the edit began from; a missing field is an empty text here and in the two others
     * @param mine all fields as they are typed now
     * @param theirs all fields as they are stored now
     */
    public static <F> ThreeWay<F> of(Map<F, String> base, Map<F, String> mine, Map<F, String> theirs) {
        Map<F, String> merged = new LinkedHashMap<>(theirs);
        List<Clash<F>> clashes = new ArrayList<>();
        mine.forEach((field, typed) -> {
            String before = base.getOrDefault(field, "");
            String stored = theirs.getOrDefault(field, "");
            if (typed.equals(before) || typed.equals(stored)) {
                return;
            }
            if (stored.equals(before)) {
                merged.put(field, typed);
            } else {
                clashes.add(new Clash<>(field, typed, stored));
            }
        });
        return new ThreeWay<>(merged, List.copyOf(clashes));
    }
}
