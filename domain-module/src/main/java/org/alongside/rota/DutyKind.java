package org.alongside.rota;

/**
 * What somebody on duty answers for: the rungs that a message climbs when nobody answers it. The first three are also the
 * duty roles of a trust's directory.
 */
public enum DutyKind {
    SHIFT_LEAD("Shift lead"),
    DUTY_WORKER("Duty worker"),
    TEAM_MANAGER("Manager"),
    ON_CALL("On call");

    private final String title;

    DutyKind(String title) {
        this.title = title;
    }

    /** Its name on pages. */
    public String title() {
        return title;
    }
}
