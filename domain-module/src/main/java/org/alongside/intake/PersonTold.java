package org.alongside.intake;

import java.util.Arrays;
import java.util.List;
import org.alongside.shared.Choice;

/**
 * How the person was told that the team does not take them on: CORE item 8 asks that they are told as well as whoever
 * referred.
 */
public enum PersonTold {
    SPOKEN("Yes, by phone or in person"),
    WRITTEN("Yes, in writing"),
    BY_REFERRER("Whoever referred tells them, and has agreed to it"),
    NOT_TOLD("No: they cannot be reached, or it would not be safe");

    private final String title;

    PersonTold(String title) {
        this.title = title;
    }

    /** As a form offers them. */
    public static List<Choice> choices() {
        return Arrays.stream(values())
                .map(told -> new Choice(told.name(), told.title))
                .toList();
    }

    /** In words, for pages. */
    public String title() {
        return title;
    }
}
