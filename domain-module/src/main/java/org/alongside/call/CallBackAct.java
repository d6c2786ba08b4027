package org.alongside.call;

/** What can happen to a promise to call back. */
public enum CallBackAct {
    PROMISED("Promised"),
    NOT_REACHED("Tried, and nobody was reached"),
    RAISED("Rose to the next one up"),
    REACHED("Reached"),
    ENDED("Ended without reaching anybody");

    private final String title;

    CallBackAct(String title) {
        this.title = title;
    }

    /** In words, for pages. */
    public String title() {
        return title;
    }
}
