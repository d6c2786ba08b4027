package org.alongside.measure;

/** What makes a point of an XmR chart more than chance (the four rules of Making Data Count, NHS England). */
public enum Signal {
    OUTSIDE("Outside the limits"),
    SHIFT("One of seven or more in a row on one side of the mean"),
    TREND("One of seven or more in a row that all rise or all fall"),
    NEAR_LIMIT("One of two of three in a row that are close to a limit");

    private final String title;

    Signal(String title) {
        this.title = title;
    }

    /** In words, beside its point in the table. */
    public String title() {
        return title;
    }
}
