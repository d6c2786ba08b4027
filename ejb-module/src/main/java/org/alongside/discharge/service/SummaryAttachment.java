package org.alongside.discharge.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.alongside.dispatch.service.Attachment;
import org.alongside.dispatch.service.AttachmentSource;
import org.jdbi.v3.core.Jdbi;

/** The signed document that goes with a summary's dispatches. */
@ApplicationScoped
public class SummaryAttachment implements AttachmentSource {

    private static final String DOCUMENT = """
            select s.document from summary_recipient r join discharge_summary s on s.id = r.summary_id
             where r.id = ? and s.document is not null""";

    @Inject
    private Jdbi jdbi;

    @Override
    public Optional<Attachment> of(UUID subject) {
        return jdbi.withHandle(handle -> handle.createQuery(DOCUMENT)
                        .bind(0, subject)
                        .mapTo(byte[].class)
                        .findOne())
                .map(bytes -> new Attachment("discharge-summary.pdf", "application/pdf", bytes));
    }
}
