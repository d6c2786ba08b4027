package org.alongside.link.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Secret;
import org.jdbi.v3.core.Jdbi;

/** Recognises a personal link by its secret part. That alone opens nothing. */
@Stateless
@UseCase
public class LinkHolder {

    private static final String HELD = "select link_id, person_id, provider_id from link_token where token_hash = ?";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Trail trail;

    /** @throws NotFound where there is no such link, which the audit keeps: somebody may be guessing */
    @Access(value = Permission.PUBLIC, audit = AuditKind.NONE)
    public Principal of(String token) {
        trail.subject("an unknown personal link");
        return jdbi.withHandle(handle -> handle.createQuery(HELD)
                .bind(0, Secret.hash(token))
                .map((row, context) -> Principal.guest(
                        new Principal.Guest(
                                row.getObject("link_id", UUID.class), row.getObject("person_id", UUID.class)),
                        row.getObject("provider_id", UUID.class)))
                .findOne()
                .orElseThrow(() -> new NotFound("link")));
    }
}
