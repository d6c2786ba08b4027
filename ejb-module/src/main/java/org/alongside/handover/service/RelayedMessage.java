package org.alongside.handover.service;

import org.alongside.handover.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What another system asks to hand over.
 *
 * @param key chosen by that system: sent again under it, it is the same hand-over
 * @param to the team, by its local identifier, and a member of its staff
 * @param provider by its ODS code; null for this trust
 */
public record RelayedMessage(
        String key, About about, To to, @Nullable String provider, Urgency urgency, String text) {

    /** Whom it is about; at least one of the two is given. */
    public record About(
            @Nullable String nhsNumber, @Nullable String localPatientId) {}

    /** Local identifiers. */
    public record To(String team, @Nullable String staff) {}

    /** What makes it the same message, whatever its spacing was. */
    String body() {
        return String.join(
                "\u0001", String.valueOf(about), String.valueOf(to), String.valueOf(provider), urgency.name(), text);
    }
}
