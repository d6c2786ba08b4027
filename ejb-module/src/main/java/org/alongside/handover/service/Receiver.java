package org.alongside.handover.service;

import java.util.UUID;
import org.alongside.shared.service.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * To whom something is sent, as a form offers it.
 *
 * @param staff null for whoever is on duty in the team
 */
public record Receiver(UUID team, @Nullable UUID staff) {

    /** @throws NotFound where it is none of what a form offers */
    public static Receiver of(String value) {
        String[] parts = value.split("_", -1);
        try {
            return new Receiver(UUID.fromString(parts[0]), parts.length > 1 ? UUID.fromString(parts[1]) : null);
        } catch (IllegalArgumentException e) {
            throw new NotFound("team");
        }
    }

    /** As a form offers it. */
    public String value() {
        return staff == null ? team.toString() : team + "_" + staff;
    }
}
