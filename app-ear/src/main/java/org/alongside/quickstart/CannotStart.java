package org.alongside.quickstart;

import java.io.Serial;

/** Why the quick start cannot start, in one sentence for whoever typed the command. */
class CannotStart extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }
}
