package org.alongside.call.service;

import java.util.Arrays;
import java.util.Optional;

/** The lists of calls. Whoever is in immediate danger and not taken yet is the first in each of them. */
public enum CallList {
    CALL_BACKS("To call back", "Nobody waits for a call.", "b.id is not null", "b.due_at, k.id"),
    LATEST(
            "Last 24 hours",
            "No call has been taken in the last 24 hours.",
            "k.started_at > cast(:now as timestamptz) - interval '24 hours'",
            "k.started_at desc, k.id"),
    UNDECIDED(
            "Not decided yet",
            "Every call of the last 90 days has a triage category, and says what came of it.",
            "(k.category is null or k.outcome is null) and k.started_at > cast(:now as timestamptz) - interval '90 days'",
            "k.started_at, k.id"),
    UNLINKED(
            "About nobody yet",
            "Every call of the last 90 days is about somebody by name.",
            "k.person_id is null and k.started_at > cast(:now as timestamptz) - interval '90 days'",
            "k.started_at desc, k.id");

    private final String title;
    private final String nothing;
    private final String condition;
    private final String order;

    CallList(String title, String nothing, String condition, String order) {
        this.title = title;
        this.nothing = nothing;
        this.condition = condition;
        this.order = order;
    }

    public static Optional<CallList> of(String name) {
        return Arrays.stream(values())
                .filter(list -> list.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Its name on pages. */
    public String title() {
        return title;
    }

    /** What its page says when nothing is in it. */
    public String nothing() {
        return nothing;
    }

    String condition() {
        return "(" + condition + " or d.id is not null)";
    }

    String order() {
        return order;
    }
}
