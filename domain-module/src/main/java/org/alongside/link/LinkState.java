package org.alongside.link;

/** How far a browser has come with a personal link. Only an open link asks for codes. */
public enum LinkState {
    /** A code has to be asked for. */
    CLOSED,
    /** A code was asked for by this browser and can be entered. */
    CODE_SENT,
    /** This browser entered the code, and shows what was sent for half an hour. */
    OPEN,
    /** Its 14 days are over. */
    EXPIRED,
    /** Whoever sent it took it back. */
    WITHDRAWN,
    /** Too many wrong codes were entered. */
    LOCKED
}
