package org.alongside.measure.service;

import java.util.Arrays;
import java.util.Optional;

/** A figure that opens the list behind it, by the measure and the field of its row. */
public enum Figure {
    LETTERS_NUMERATOR("discharge-letters", "numerator", "Discharge letters: with everyone in three days"),
    LETTERS_DENOMINATOR("discharge-letters", "denominator", "Discharge letters: crisis care that ended"),
    JOINT_NUMERATOR("core-34", "a.numerator", "CORE 34 a: with a joint meeting"),
    JOINT_DENOMINATOR("core-34", "a.denominator", "CORE 34 a: ended with a community team involved"),
    CORE_LETTERS_NUMERATOR("core-34", "b.numerator", "CORE 34 b: summary with everyone in three days"),
    CORE_LETTERS_DENOMINATOR("core-34", "b.denominator", "CORE 34 b: crisis care that ended"),
    LINK_TEAMS("core-34", "c.teams", "CORE 34 c: visits of link workers"),
    MEETING_TEAMS("core-34", "d.teams", "CORE 34 d: meetings of the managers"),
    RATING_MEDIANS("core-34", "e.medians", "CORE 34 e: ratings of the relationship"),
    CCR70("crisis-response", "CCR70", "Emergencies received"),
    CCR117("crisis-response", "CCR117", "Very urgent, received"),
    CCR118("crisis-response", "CCR118", "Very urgent, seen"),
    CCR119("crisis-response", "CCR119", "Very urgent, seen within 4 hours"),
    CCR71("crisis-response", "CCR71", "Urgent, received"),
    CCR73("crisis-response", "CCR73", "Urgent, seen"),
    CCR120("crisis-response", "CCR120", "Urgent, seen within 24 hours"),
    MHS78("follow-up-72h", "MHS78", "Discharges to follow up"),
    MHS79("follow-up-72h", "MHS79", "Followed up within 3 days"),
    BED_DAYS("ready-for-discharge", "bedDays", "Bed days"),
    DISCHARGES("readmission-30d", "discharges", "Discharges"),
    READMITTED("readmission-30d", "readmitted", "Back within 30 days"),
    OPEN("caseload", "open", "Open referrals");

    private final String measure;
    private final String field;
    private final String label;

    Figure(String measure, String field, String label) {
        this.measure = measure;
        this.field = field;
        this.label = label;
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

    /** Short words of our own, for pages. */
    public String label() {
        return label;
    }

    /** What the date in a row of its list is of. */
    public String judgedBy() {
        return switch (this) {
            case LETTERS_NUMERATOR, LETTERS_DENOMINATOR, CORE_LETTERS_NUMERATOR, CORE_LETTERS_DENOMINATOR ->
                "Summary sent";
            case JOINT_NUMERATOR, JOINT_DENOMINATOR -> "Joint meeting";
            case CCR70, CCR117, CCR118, CCR119, CCR71, CCR73, CCR120 -> "Seen";
            case MHS78, MHS79 -> "Followed up";
            case BED_DAYS -> "Ready to leave";
            case DISCHARGES, READMITTED -> "Next stay from";
            case OPEN -> "Ended";
            case LINK_TEAMS, MEETING_TEAMS, RATING_MEDIANS -> "By";
        };
    }
}
