package org.alongside.measure.service;

import java.util.Arrays;
import java.util.Optional;

/** A figure that opens the list behind it, by the measure and the field of its row. */
public enum Figure {
    LETTERS_NUMERATOR("discharge-letters", "numerator"),
    LETTERS_DENOMINATOR("discharge-letters", "denominator"),
    JOINT_NUMERATOR("core-34", "a.numerator"),
    JOINT_DENOMINATOR("core-34", "a.denominator"),
    CORE_LETTERS_NUMERATOR("core-34", "b.numerator"),
    CORE_LETTERS_DENOMINATOR("core-34", "b.denominator"),
    LINK_TEAMS("core-34", "c.teams"),
    MEETING_TEAMS("core-34", "d.teams"),
    RATING_MEDIANS("core-34", "e.medians");

    private final String measure;
    private final String field;

    Figure(String measure, String field) {
        this.measure = measure;
        this.field = field;
    }

    public static Optional<Figure> of(String measure, String field) {
        return Arrays.stream(values())
                .filter(f -> f.measure.equals(measure) && f.field.equals(field))
                .findFirst();
    }

    public String measure() {
        return measure;
    }

    public String field() {
        return field;
    }
}
