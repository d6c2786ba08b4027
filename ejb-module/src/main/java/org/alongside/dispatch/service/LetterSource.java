package org.alongside.dispatch.service;

import java.util.Optional;
import java.util.UUID;

/**
 * A feature whose messages are sent says here what one of them contains, at the moment in which it is sent, and what has to hold
 * before it goes out.
 */
public interface LetterSource {

    /** Empty where the subject belongs to another feature. */
    Optional<Content> of(UUID subject);

    /**
     * Somebody sends it once more by hand. A rule that held it ({@link LetterHeld}) is asked about here; what belongs to another
     * feature is left alone.
     */
    default void again(UUID subject) {}
}
