package org.alongside.dispatch;

/** How a message reaches a recipient. */
public enum Channel {
    /** To an address outside, with the document attached. */
    EMAIL,
    /** To a team that works in this product. */
    INBOX,
    /** By post, by phone or in person: somebody says that they did it, because no other way was left. */
    HAND
}
