package org.alongside.intake.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.dispatch.DispatchState;
import org.alongside.link.service.LinkProgress;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A referral that somebody outside was asked to write and has not written.
 *
 * @param state of the e-mail with the link
 * @param openedAt when it was first opened with a code
 * @param locked whether too many wrong codes were entered
 * @param expiresAt from when on nothing can be written
 */
public record InvitationRow(
        UUID id,
        UUID person,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String nhsNumber,
        String team,
        String recipient,
        String address,
        Instant askedAt,
        String askedBy,
        DispatchState state,
        @Nullable Instant openedAt,
        boolean locked,
        Instant expiresAt,
        boolean expired) {

    public String name() {
        return PersonName.shown(familyName, givenName);
    }

    public LinkProgress progress() {
        return new LinkProgress(recipient, state, openedAt, locked, expired);
    }
}
