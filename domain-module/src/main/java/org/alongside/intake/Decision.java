package org.alongside.intake;

/** What a team decided about a referral. */
public enum Decision {
    ACCEPTED("The team takes it"),
    REDIRECTED("Passed on"),
    DECLINED("The team does not take it");

    private final String title;

    Decision(String title) {
        this.title = title;
    }

    /** In words, for pages. */
    public String title() {
        return title;
    }
}
