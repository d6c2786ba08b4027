package org.alongside.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A figure that is followed over time, with which way is the good one and the target where there is one. */
public enum Series {
    LETTERS(
            Measure.DISCHARGE_LETTERS,
            "Summaries with everyone within three days",
            "numerator",
            "denominator",
            Direction.HIGHER_IS_BETTER,
            80),
    VERY_URGENT(
            Measure.CRISIS_RESPONSE,
            "Very urgent referrals seen within 4 hours",
            "CCR119",
            "CCR117",
            Direction.HIGHER_IS_BETTER,
            null),
    URGENT(
            Measure.CRISIS_RESPONSE,
            "Urgent referrals seen within 24 hours",
            "CCR120",
            "CCR71",
            Direction.HIGHER_IS_BETTER,
            null),
    FOLLOW_UP(Measure.FOLLOW_UP_72H, "Followed up within three days", "MHS79", "MHS78", Direction.HIGHER_IS_BETTER, 80),
    BED_DAYS(
            Measure.READY_FOR_DISCHARGE,
            "Bed days of people ready to leave",
            "bedDays",
            null,
            Direction.LOWER_IS_BETTER,
            null),
    READMITTED(
            Measure.READMISSION_30D,
            "Back in hospital within 30 days",
            "readmitted",
            "discharges",
            Direction.LOWER_IS_BETTER,
            null),
    CASELOAD(Measure.CASELOAD, "Open referrals at the end of the month", "open", null, Direction.NEITHER, null);

    private final Measure measure;
    private final String title;
    private final String numerator;
    private final @Nullable String denominator;
    private final Direction direction;
    private final @Nullable Integer target;

    Series(
            Measure measure,
            String title,
            String numerator,
            @Nullable String denominator,
            Direction direction,
            @Nullable Integer target) {
        this.measure = measure;
        this.title = title;
        this.numerator = numerator;
        this.denominator = denominator;
        this.direction = direction;
        this.target = target;
    }

    public static Optional<Series> of(String name) {
        return Arrays.stream(values()).filter(s -> s.name().equals(name)).findFirst();
    }

    public static List<Series> of(Measure measure) {
        return Arrays.stream(values()).filter(s -> s.measure == measure).toList();
    }

    public Measure measure() {
        return measure;
    }

    public String title() {
        return title;
    }

    /** The figure of the measure that is counted. */
    public String numerator() {
        return numerator;
    }

    /** The figure that it is a share of; null for a plain number. */
    public @Nullable String denominator() {
        return denominator;
    }

    public Direction direction() {
        return direction;
    }

    /** In percent; CORE item 34 and the national follow-up standard name one. */
    public @Nullable Integer target() {
        return target;
    }
}
