package org.alongside.measure;

import java.util.Arrays;
import java.util.Optional;

/** Every figure that the product shows belongs to one of these, and is shown with its definition. */
public enum Measure {
    /** CORE crisis team fidelity, item 34. */
    CORE_34(
            "core-34",
            "CORE item 34: works with community services",
            "Joint meetings, summaries in three days, link workers, manager meetings and relationships, by crisis team and"
                    + " period.",
            true),
    /** CORE item 34 b by month. */
    DISCHARGE_LETTERS(
            "discharge-letters",
            "Discharge letters",
            "Of accepted crisis care that ended in the month, except where the person had died: how much had its discharge"
                    + " plan and treatment summary with every required recipient (the GP practice and each involved community"
                    + " team) within three calendar days. Met at 80%.",
            true),
    /** The published national CCR measures. */
    CRISIS_RESPONSE(
            "crisis-response",
            "Crisis response",
            "Referrals to crisis teams received in the month, by priority, and how many of them were first seen face to face"
                    + " in the same month: very urgent ones within 4 hours, urgent ones within 24 hours. Times are those on the"
                    + " clock on the wall, as the national measure takes them.",
            true),
    /** The published MHS78, MHS79 and MHS80. */
    FOLLOW_UP_72H(
            "follow-up-72h",
            "Follow-up after hospital",
            "Discharges from adult acute wards that had their third day in the month, and how many people were seen or spoken"
                    + " to, or admitted again, on one of the three days after the day of discharge.",
            false),
    /** Bed days of people who could have left. */
    READY_FOR_DISCHARGE(
            "ready-for-discharge",
            "Ready for discharge",
            "Days in the month that people spent in hospital from the day on which they were ready to leave to the day before"
                    + " they left or were no longer ready.",
            false),
    /** Admitted again within 30 days. */
    READMISSION_30D(
            "readmission-30d",
            "Back in hospital within 30 days",
            "Discharges in the month, from any ward, and how many of these people were admitted again 1 to 30 days later.",
            false),
    /** Open referrals at the end of a month. */
    CASELOAD(
            "caseload",
            "Caseload",
            "Accepted referrals of each team that were open at the end of the last day of the month. One person can have"
                    + " several.",
            true);

    private final String id;
    private final String title;
    private final String definition;
    private final boolean byTeam;

    Measure(String id, String title, String definition, boolean byTeam) {
        this.id = id;
        this.title = title;
        this.definition = definition;
        this.byTeam = byTeam;
    }

    public static Optional<Measure> of(String id) {
        return Arrays.stream(values()).filter(m -> m.id.equals(id)).findFirst();
    }

    /** Its name in addresses. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String definition() {
        return definition;
    }

    /** Whether it can be asked for one team. */
    public boolean byTeam() {
        return byTeam;
    }
}
