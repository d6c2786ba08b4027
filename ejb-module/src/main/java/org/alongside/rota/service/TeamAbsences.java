package org.alongside.rota.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.London;

/** Who of a team is away now or later, who stands in, and whom that can be said of. */
public record TeamAbsences(UUID team, String name, List<Row> absences, List<TeamRota.StaffChoice> staff) {

    /** An absence that is not over. */
    public record Row(UUID id, String staff, String cover, Instant startsAt, Instant endsAt, String enteredBy) {

        public LocalDate firstDay() {
            return London.dateOf(startsAt);
        }

        public LocalDate lastDay() {
            return London.dateOf(endsAt.minusSeconds(1));
        }

        public boolean begun(Instant now) {
            return !startsAt.isAfter(now);
        }
    }
}
