package org.alongside.pairing;

/** What can be entered here and come from an extract as well. What agrees between the two is named with each. */
public enum PairKind {
    /** MHSDS MHS101: the same team. */
    REFERRAL("Referral"),
    /** MHSDS MHS201: the same team, the same way. */
    CONTACT("Contact"),
    /** A meeting of two teams about somebody: the same two teams, the same kind. */
    MEETING("Joint meeting"),
    /** MHSDS MHS501: one person is in one hospital at a time. */
    SPELL("Hospital stay"),
    /** MHSDS MHS502: the same ward. */
    STAY("Ward stay");

    private final String title;

    PairKind(String title) {
        this.title = title;
    }

    /** Its name on pages. */
    public String title() {
        return title;
    }
}
