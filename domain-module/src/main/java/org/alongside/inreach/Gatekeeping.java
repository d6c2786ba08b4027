package org.alongside.inreach;

/** Whether a crisis team saw somebody in person in the 48 hours before an admission (CORE item 6). */
public enum Gatekeeping {
    SEEN("Seen before admission"),
    /** Nobody has looked into it yet. */
    MISSED("Not seen before admission"),
    REVIEWED("Not seen before admission, looked into"),
    /** The admission was planned, or from another hospital. */
    NOT_OWED("Planned, or from another hospital");

    private final String title;

    Gatekeeping(String title) {
        this.title = title;
    }

    /** In words, for pages. */
    public String title() {
        return title;
    }
}
