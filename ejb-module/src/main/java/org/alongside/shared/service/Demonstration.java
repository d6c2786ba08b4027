package org.alongside.shared.service;

/** A server of the demonstration is ready when somebody can sign in to it, which a feature above this one knows. */
public interface Demonstration {

    /** Its accounts are there. */
    boolean opens();
}
