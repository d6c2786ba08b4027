package org.alongside.measure.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.service.MeasureQuery;
import org.alongside.shared.web.BadRequest;
import org.jspecify.annotations.Nullable;

/** Reads from, to, team and provider of a request; what cannot be read is answered with its name. */
final class PeriodParameters {

    private static final long MAX_MONTHS = 240;

    private PeriodParameters() {}

    static MeasureQuery query(MultivaluedMap<String, String> parameters) {
        LocalDate from = date(parameters, "from");
        LocalDate to = date(parameters, "to");
        if (to.isBefore(from)) {
            throw new BadRequest("to", "is before from");
        }
        if (ChronoUnit.MONTHS.between(from, to) > MAX_MONTHS) {
            throw new BadRequest("to", "is more than 20 years after from");
        }
        return new MeasureQuery(new MeasurePeriod(from, to), text(parameters, "team"), text(parameters, "provider"));
    }

    private static LocalDate date(MultivaluedMap<String, String> parameters, String name) {
        String value = text(parameters, name);
        if (value == null) {
            throw new BadRequest(name, "is missing: send a date like 2026-10-01");
        }
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.getYear() < 1900 || date.getYear() > 2200) {
                throw new BadRequest(name, "is not between the years 1900 and 2200");
            }
            return date;
        } catch (DateTimeException e) {
            throw new BadRequest(name, "is not a date like 2026-10-01");
        }
    }

    private static @Nullable String text(MultivaluedMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
