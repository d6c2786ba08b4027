package org.alongside.gate;

/** From what a team has that it may see a person. */
public enum GrantReason {
    /** From its receipt until a year after its end. */
    REFERRAL("A referral to the team"),
    /** From the day on which it was sent. */
    SUMMARY("A discharge summary sent to the team"),
    /** For a year, unless a referral says more. */
    NEW_CONTACT("A new contact that the team took"),
    /** While it is open, and afterwards as long as after a referral that the team did not take. */
    HANDOVER("A hand-over sent to the team"),
    /** As long as after a referral that a team did not take. */
    REPLY("A reply to a referral that the team made"),
    /** From the admission until some weeks after they left; crisis teams owe everybody there a look (CORE items 6 and 7). */
    INREACH("A stay on an acute ward where the team looks in");

    private final String title;

    GrantReason(String title) {
        this.title = title;
    }

    /** In words, for pages. */
    public String title() {
        return title;
    }
}
