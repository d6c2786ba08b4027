package org.alongside.handover;

/** What happened to a hand-over, as its history tells it. */
public enum HandoverAct {
    SENT("Sent"),
    /** Nobody answered in time, and the next one up is asked. */
    CLIMBED("Not answered in time: asked of the next one"),
    /** Nobody answered, and there is nobody further up: the last one is asked again. */
    REPEATED("Not answered in time: asked again"),
    /** A duty or an absence ended, and whoever follows is asked or holds it. */
    PASSED_ON("Passed on at the end of a duty"),
    QUESTION("Asked a question"),
    ANSWERED("Answered the question"),
    ACCEPTED("Accepted"),
    REFUSED("Refused"),
    SENT_ON("Sent on to somebody else"),
    /** It was accepted and is still not done. */
    REMINDED("Reminded that it is not done"),
    CLOSED("Done"),
    CANCELLED("Taken back");

    private final String title;

    HandoverAct(String title) {
        this.title = title;
    }

    /** In words, for pages. */
    public String title() {
        return title;
    }
}
