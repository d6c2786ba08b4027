package org.alongside.measure.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.service.MeasureQuery;
import org.alongside.shared.web.BadRequest;
import org.jspecify.annotations.Nullable;

/** Reads from, to, team and provider of a request; what cannot be read is answered with its name. */
final class PeriodParameters {

    private PeriodParameters() {}

    static MeasureQuery query(MultivaluedMap<String, String> parameters) {
        LocalDate from = date(parameters, "from");
        LocalDate to = date(parameters, "to");
        MeasurePeriod.fault(from, to).ifPresent(fault -> {
            throw new BadRequest(fault.field(), words(fault));
        });
        return new MeasureQuery(new MeasurePeriod(from, to), text(parameters, "team"), text(parameters, "provider"));
    }

    private static String words(MeasurePeriod.Fault fault) {
        return switch (fault) {
            case FROM_YEAR, TO_YEAR -> "is not between the years 1900 and 2200";
            case BACKWARDS -> "is before from";
            case TOO_LONG -> "is more than 20 years after from";
        };
    }

    private static LocalDate date(MultivaluedMap<String, String> parameters, String name) {
        String value = text(parameters, name);
        if (value == null) {
            throw new BadRequest(name, "is missing: send a date like 2026-10-01");
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new BadRequest(name, "is not a date like 2026-10-01");
        }
    }

    private static @Nullable String text(MultivaluedMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
