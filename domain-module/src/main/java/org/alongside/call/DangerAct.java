package org.alongside.call;

/** What can happen to an immediate danger. */
public enum DangerAct {
    SAID("Immediate danger"),
    PLACE("Where they are"),
    AMBULANCE("Ambulance called"),
    RAISED("Rose to the next one up"),
    TAKEN("Taken");

    private final String title;

    DangerAct(String title) {
        this.title = title;
    }

    /** In words, for pages. */
    public String title() {
        return title;
    }
}
