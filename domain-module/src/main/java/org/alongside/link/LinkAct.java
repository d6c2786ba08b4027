package org.alongside.link;

/** What whoever opened a personal link can say. */
public enum LinkAct {
    ACCEPT("Accept: I do it", ""),
    ASK("Ask something first", "What do you want to know?"),
    REFUSE("Refuse, with a reason", "Why can you not take it?"),
    DONE("Say that it is done", "What came of it?"),
    DONE_AND_TOLD("Say that it is done, and that the carer was told", "What came of it, and what was the carer told?"),
    REFER("Send the referral", "What has happened, what do you ask for, and how are you and they reached?"),
    RECEIVED("I have received this", "");

    private final String title;
    private final String question;

    LinkAct(String title, String question) {
        this.title = title;
        this.question = question;
    }

    public String title() {
        return title;
    }

    /** What has to be written with it; empty for nothing. */
    public String question() {
        return question;
    }
}
