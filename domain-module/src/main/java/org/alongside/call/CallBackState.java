package org.alongside.call;

/** Where a promise to call back is. */
public enum CallBackState {
    OPEN("To be called back"),
    REACHED("Reached"),
    ENDED("Not reached, and ended with a reason");

    private final String title;

    CallBackState(String title) {
        this.title = title;
    }

    /** In words, for pages. */
    public String title() {
        return title;
    }
}
