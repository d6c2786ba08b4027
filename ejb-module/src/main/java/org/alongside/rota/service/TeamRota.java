package org.alongside.rota.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.rota.DutyKind;
import org.jspecify.annotations.Nullable;

/** The rota of one team: duties from yesterday on, and who can be put on it. */
public record TeamRota(UUID team, String name, List<Row> duties, List<StaffChoice> staff) {

    /** A duty on the rota. */
    public record Row(
            UUID id, DutyKind kind, String staff, @Nullable String phone, Instant startsAt, Instant endsAt) {

        public boolean begun(Instant now) {
            return !startsAt.isAfter(now);
        }

        public boolean over(Instant now) {
            return !endsAt.isAfter(now);
        }
    }

    /** A member of the team's staff, or of another team who works in this one. */
    public record StaffChoice(UUID id, String name) {}
}
