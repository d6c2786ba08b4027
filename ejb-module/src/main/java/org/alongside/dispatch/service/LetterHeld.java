package org.alongside.dispatch.service;

import java.io.Serial;

/** What is to be sent must not go out by itself, now or later: somebody has to say first that it is meant. */
public class LetterHeld extends MailRefused {

    @Serial
    private static final long serialVersionUID = 1L;

    public LetterHeld(String why) {
        super(why);
    }
}
