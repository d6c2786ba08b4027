package org.alongside.discharge.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.alongside.dispatch.service.Attachment;
import org.alongside.dispatch.service.Content;
import org.alongside.dispatch.service.LetterSource;
import org.jdbi.v3.core.Jdbi;

/** The signed document that goes with a summary's dispatches. */
@ApplicationScoped
public class SummaryLetter implements LetterSource {

    private static final String DOCUMENT = """
            select s.document from summary_recipient r join discharge_summary s on s.id = r.summary_id
             where r.id = ? and s.document is not null""";

    private static final String TEXT = """
        The discharge summary of somebody who is registered with you, or whom you support, is attached. What you are asked
        to do comes first in it. If you have a question about it, ring us.
        If it is not meant for you, please tell us by phone and delete it.
        """;

    @Inject
    private Jdbi jdbi;

    @Override
    public Optional<Content> of(UUID subject) {
        return jdbi.withHandle(handle -> handle.createQuery(DOCUMENT)
                        .bind(0, subject)
                        .mapTo(byte[].class)
                        .findOne())
                .map(bytes -> new Content(TEXT, new Attachment("discharge-summary.pdf", "application/pdf", bytes)));
    }
}
