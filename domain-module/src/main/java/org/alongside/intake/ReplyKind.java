package org.alongside.intake;

/** What whoever referred is told. */
public enum ReplyKind {
    ARRIVED("We have your referral"),
    ACCEPTED("We take your referral on"),
    REDIRECTED("Your referral was passed on"),
    DECLINED("We do not take your referral on");

    private final String title;

    ReplyKind(String title) {
        this.title = title;
    }

    /** In words, as they are told. */
    public String title() {
        return title;
    }
}
