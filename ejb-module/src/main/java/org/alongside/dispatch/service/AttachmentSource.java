package org.alongside.dispatch.service;

import java.util.Optional;
import java.util.UUID;

/** A feature whose documents are sent says here what a message of its carries. */
public interface AttachmentSource {

    /** Empty where the subject belongs to another feature. */
    Optional<Attachment> of(UUID subject);
}
