package org.alongside.call;

/** What came of a call, beside a message or a promise to call back. */
public enum CallOutcome {
    SUPPORTED("Supported on the phone"),
    SIGNPOSTED("Told where to find help"),
    EMERGENCY("Emergency services are on their way"),
    CUT_OFF("The call ended early"),
    REFERRED("Referred to a team");

    private final String title;

    CallOutcome(String title) {
        this.title = title;
    }

    /** In words, for pages. */
    public String title() {
        return title;
    }
}
