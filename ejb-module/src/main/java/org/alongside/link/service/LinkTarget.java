package org.alongside.link.service;

import org.alongside.link.LinkAct;
import org.alongside.link.LinkPurpose;
import org.alongside.link.PersonalLink;

/** A feature whose items are read and answered by personal links. It is asked only after the code was entered. */
public interface LinkTarget {

    LinkPurpose purpose();

    /** No more than its recipient needs. */
    LinkView view(PersonalLink link);

    /** @param words what was written with it */
    void answer(PersonalLink link, LinkAct act, String words);
}
