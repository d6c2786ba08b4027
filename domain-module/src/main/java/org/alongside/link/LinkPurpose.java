package org.alongside.link;

/** What a personal link is for; each is answered by the feature of that name. */
public enum LinkPurpose {
    /** A message about somebody that needs an answer. */
    HANDOVER,
    /** What became of a referral. */
    INTAKE,
    /** A referral that is to be written. */
    INVITATION;

    /** Whether its recipient is asked to do something for the person. */
    public boolean asks() {
        return this != INTAKE;
    }
}
