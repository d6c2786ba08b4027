package org.alongside.rota.service;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.alongside.rota.DutyKind;
import org.jspecify.annotations.Nullable;

/**
 * Who answers in a team at this moment.
 *
 * @param mine whether it is a team of the caller
 * @param phone of the team
 * @param holders by duty; a duty that nobody holds is missing
 */
public record OnDuty(
        UUID team, String name, boolean mine, @Nullable String phone, Map<DutyKind, Holder> holders) {

    /**
     * Somebody on duty.
     *
     * @param phone the number that reaches them, or the team's
     * @param until the end of the duty; null where the directory names them and not the rota
     */
    public record Holder(
            String name, @Nullable String phone, @Nullable Instant until) {}

    public @Nullable Holder holder(DutyKind kind) {
        return holders.get(kind);
    }
}
