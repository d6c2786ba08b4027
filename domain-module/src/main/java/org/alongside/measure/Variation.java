package org.alongside.measure;

/** What a point says, in words and by its shape; colour only repeats it. */
public enum Variation {
    COMMON_CAUSE("As usual"),
    IMPROVEMENT("Improvement"),
    CONCERN("Concern"),
    /** More than chance, of a figure of which neither way is the good one. */
    CHANGE("Change");

    private final String title;

    Variation(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
