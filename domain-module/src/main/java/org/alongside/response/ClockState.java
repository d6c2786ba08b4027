package org.alongside.response;

/** Where a response clock is, in words; colour and shape follow from it. */
public enum ClockState {
    /** There is time. */
    RUNNING("In time"),
    /** Less than a fifth of the time is left. */
    SOON("Due soon"),
    /** The time is over, and nobody has seen them. */
    OVER("Over"),
    PAUSED("Paused"),
    /** They were seen in time. */
    MET("Seen in time"),
    /** They were seen, later than was promised. */
    LATE("Seen late"),
    /** Care ended before anybody saw them, and before the time was over. */
    ENDED("Ended before it was due"),
    /** Care ended after the time was over, and nobody had seen them. */
    MISSED("Not seen"),
    /** Another category took its place before anything came of it. */
    REPLACED("Replaced");

    private final String title;

    ClockState(String title) {
        this.title = title;
    }

    /** In words, for pages. */
    public String title() {
        return title;
    }

    /** Whether the promise was broken, or is being broken now. */
    public boolean breached() {
        return this == OVER || this == LATE || this == MISSED;
    }

    /** Whether somebody still has to be seen. */
    public boolean open() {
        return this == RUNNING || this == SOON || this == OVER || this == PAUSED;
    }
}
