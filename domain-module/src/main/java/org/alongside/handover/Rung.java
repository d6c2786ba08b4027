package org.alongside.handover;

/** The rungs that a hand-over climbs while nobody answers, from the first to the last. */
public enum Rung {
    /** Whoever it was sent to by name. */
    PERSON("by name"),
    /** Whoever stands in for that person, while they are away. */
    COVER("as cover"),
    /** The team's duty worker, or its shift lead where there is none. */
    DUTY_WORKER("as duty worker"),
    TEAM_MANAGER("as manager"),
    ON_CALL("on call");

    private final String title;

    Rung(String title) {
        this.title = title;
    }

    /** In which quality somebody is asked, in words. */
    public String title() {
        return title;
    }
}
