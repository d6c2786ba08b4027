package org.alongside.dispatch.service;

import java.util.Optional;
import java.util.UUID;

/** A feature whose messages are sent says here what one of them contains, at the moment in which it is sent. */
public interface LetterSource {

    /** Empty where the subject belongs to another feature. */
    Optional<Content> of(UUID subject);
}
