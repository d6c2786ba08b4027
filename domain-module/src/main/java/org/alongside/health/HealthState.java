package org.alongside.health;

/** How one part of the product is. */
public enum HealthState {
    GOOD("In order"),
    /** Somebody should know; nothing is held up. */
    LOOK("Have a look"),
    /** Work is held up until somebody does something. */
    BAD("Act now");

    private final String title;

    HealthState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
