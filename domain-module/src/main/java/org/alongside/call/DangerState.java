package org.alongside.call;

/** Where an immediate danger is. */
public enum DangerState {
    OPEN("Nobody has taken it yet"),
    TAKEN("Taken");

    private final String title;

    DangerState(String title) {
        this.title = title;
    }

    /** In words, for pages. */
    public String title() {
        return title;
    }
}
