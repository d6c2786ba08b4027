package org.alongside.handover;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.alongside.shared.Choice;

/** How soon a hand-over needs an answer, as whoever sends it says. */
public enum Urgency {
    IMMEDIATE("At once, within 15 minutes", Duration.ofMinutes(15)),
    HOURS_1("Within an hour", Duration.ofHours(1)),
    HOURS_4("Within 4 hours", Duration.ofHours(4)),
    HOURS_24("Within 24 hours", Duration.ofHours(24));

    private final String title;
    private final Duration answerWithin;

    Urgency(String title, Duration answerWithin) {
        this.title = title;
        this.answerWithin = answerWithin;
    }

    /** As a form offers them. */
    public static List<Choice> choices() {
        return Arrays.stream(values())
                .map(urgency -> new Choice(urgency.name(), urgency.title))
                .toList();
    }

    /** In words, for pages. */
    public String title() {
        return title;
    }

    /** Elapsed time, also over a clock change. */
    public Duration answerWithin() {
        return answerWithin;
    }
}
