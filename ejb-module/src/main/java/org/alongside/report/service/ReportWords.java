package org.alongside.report.service;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.alongside.measure.Measure;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.service.Figure;
import org.alongside.report.Audience;
import org.alongside.shared.London;

/** How a report says days and figures, in both of its forms. */
final class ReportWords {

    static final String TITLE = "Pathway report";

    static final String OUTSIDE =
            "For outside the trust: counts from 1 to 4 are hidden (*), others are rounded to the nearest 5,"
                    + " ratings are hidden, and a chart that would show a small number is left out.";

    private static final String CORE = "CORE 34 ";
    private static final String SOURCE = "e.";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MMM-uuuu HH:mm", Locale.ENGLISH);

    private ReportWords() {}

    static String period(MeasurePeriod period) {
        return day(period.from()) + " to " + day(period.to());
    }

    static String made(ReportContents.Report report) {
        String made = "Made on " + MOMENT.format(London.timeOf(report.at())) + " from Alongside's own records.";
        return report.audience() == Audience.OUTSIDE ? made + " " + OUTSIDE : made;
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
