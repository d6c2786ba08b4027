package org.alongside.dispatch.service;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import java.util.UUID;

/** A document of one byte about nothing, for the tests inside of the server. */
@Dependent
public class AnyLetter implements LetterSource {

    static final UUID SUBJECT = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Override
    public Optional<Content> of(UUID subject) {
        return subject.equals(SUBJECT)
                ? Optional.of(new Content("Text", new Attachment("x.pdf", "application/pdf", new byte[] {1})))
                : Optional.empty();
    }
}
