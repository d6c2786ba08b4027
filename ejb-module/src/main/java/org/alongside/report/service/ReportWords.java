package org.alongside.report.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.alongside.measure.Measure;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.service.Figure;
import org.alongside.shared.London;

/** How a report says days and figures, in both of its forms. */
final class ReportWords {

    static final String TITLE = "Pathway report";

    private static final String CORE = "CORE 34 ";
    private static final String SOURCE = "e.";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MMM-uuuu HH:mm", Locale.ENGLISH);

    private ReportWords() {}

    static String period(MeasurePeriod period) {
        return day(period.from()) + " to " + day(period.to());
    }

    static String made(Instant at) {
        return "Made on " + MOMENT.format(London.timeOf(at)) + " from Alongside's own records.";
    }

    static String column(Measure measure, String name) {
        return Figure.of(measure.id(), name)
                .map(figure -> figure.label().replace(CORE, ""))
                .orElse(
                        switch (name) {
                            case "criteriaMet" -> "Criteria met";
                            case "MHS80" -> "In percent";
                            default ->
                                name.startsWith(SOURCE)
                                        ? "e: median by " + words(name.substring(SOURCE.length()))
                                        : name;
                        });
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ENGLISH).replace('_', ' ');
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
