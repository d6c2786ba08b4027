package org.alongside.careplan;

/**
 * The six steps of a safety plan, in the order in which they are taken. The order follows the safety planning intervention
 * of Barbara Stanley and Gregory Brown; the words are our own.
 */
public enum SafetyStep {
    SIGNS("How I notice that it is getting worse", "Thoughts, feelings, situations"),
    ALONE("What I can do by myself", "What has helped before"),
    COMPANY("People and places that take my mind off it", "Who, where, when"),
    PEOPLE("People whom I can ask for help", "Names and numbers"),
    SERVICES("Services that I can ring", "Day and night, with numbers"),
    SURROUNDINGS("How we make my surroundings safer", "What is put away, by whom");

    private final String title;
    private final String hint;

    SafetyStep(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    /** In the words of whoever's plan it is. */
    public String title() {
        return title;
    }

    /** What belongs there. */
    public String hint() {
        return hint;
    }
}
