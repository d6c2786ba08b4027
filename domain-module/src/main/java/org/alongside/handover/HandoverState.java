package org.alongside.handover;

import java.util.EnumSet;
import java.util.Set;

/** Where a hand-over is. Until it is closed or cancelled somebody holds it and it has a deadline. */
public enum HandoverState {
    /** Somebody is asked and has not answered. */
    WAITING("Waiting for an answer"),
    /** Whoever is asked wants to know something first. */
    ASKED("A question was asked"),
    /** Whoever was asked does not take it: its holder finds somebody else or deals with it. */
    REFUSED("Refused"),
    /** A named person has it, and holds it from now on. */
    ACCEPTED("Accepted"),
    /** Done, with what came of it. */
    CLOSED("Done"),
    /** Its holder takes it back. */
    CANCELLED("Taken back");

    private final String title;

    HandoverState(String title) {
        this.title = title;
    }

    public Set<HandoverState> next() {
        return switch (this) {
            case WAITING, ASKED -> EnumSet.of(WAITING, ASKED, REFUSED, ACCEPTED, CANCELLED);
            case REFUSED -> EnumSet.of(WAITING, CLOSED, CANCELLED);
            case ACCEPTED -> EnumSet.of(WAITING, CLOSED);
            case CLOSED, CANCELLED -> EnumSet.noneOf(HandoverState.class);
        };
    }

    /** Whether somebody is asked and can accept, refuse or ask back. */
    public boolean answerable() {
        return this == WAITING || this == ASKED;
    }

    public boolean finished() {
        return next().isEmpty();
    }

    /** In words, for pages. */
    public String title() {
        return title;
    }
}
