package org.alongside.discharge;

/** The parts of a summary, each of which is one text, in the order in which they are written. */
public enum SummarySection {
    GP_ACTIONS("Actions for the GP"),
    OWN_WORDS("In the person's own words"),
    REASON("Why crisis care began"),
    TREATMENT("Treatment, and changes of medicines"),
    PLAN("Discharge plan"),
    CRISIS_HELP("Help in a crisis");

    private final String label;

    SummarySection(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
