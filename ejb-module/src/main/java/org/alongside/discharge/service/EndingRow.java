package org.alongside.discharge.service;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.discharge.DischargeDeadline;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Crisis care that is ending, or has ended and whose summary has not reached every recipient.
 *
 * @param ended null while care goes on and its discharge plan has been begun
 * @param summary what is there: NONE, DRAFT or SIGNED
 * @param waiting recipients of a signed summary that do not have it yet
 * @param undeliverable of those, the ones that a person must see to
 * @param owner who answers for it: the author, else the team's shift lead, else its manager
 */
public record EndingRow(
        UUID referral,
        UUID person,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String nhsNumber,
        String team,
        LocalDate received,
        @Nullable LocalDate ended,
        String summary,
        int waiting,
        int undeliverable,
        @Nullable String owner) {

    public @Nullable DischargeDeadline deadline() {
        return ended == null ? null : new DischargeDeadline(ended);
    }

    public String name() {
        return PersonName.shown(familyName, givenName);
    }
}
