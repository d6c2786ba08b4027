package org.alongside.report.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.alongside.measure.Measure;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.Series;
import org.alongside.measure.Trend;
import org.alongside.measure.service.MeasureQuery;
import org.alongside.measure.service.Measures;
import org.alongside.measure.service.Trends;
import org.alongside.report.Audience;
import org.alongside.report.ReportTable;

/** What stands in a report: every measure with its definition and figures, and what it did over two years. */
@Dependent
public class ReportContents {

    /** The measures, and the writing of the file. */
    static final int PARTS = Measure.values().length + 1;

    @Inject
    private Measures measures;

    @Inject
    private Trends trends;

    /** @param at when it was made */
    record Report(MeasurePeriod period, Instant at, Audience audience, List<Part> parts) {}

    record Part(Measure measure, ReportTable table, List<Trend> trends) {}

    /** @param progress hears how many parts are done */
    Report of(ReportClaim claim, IntConsumer progress) {
        MeasureQuery query = new MeasureQuery(claim.period(), null, null);
        List<Part> parts = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            ReportTable table = ReportTable.of(claim.audience().told(measures.figures(measure, query)));
            parts.add(new Part(
                    measure,
                    table,
                    Series.of(measure).stream()
                            .map(series -> trends.of(series, query))
                            .filter(claim.audience()::tells)
                            .toList()));
            progress.accept(parts.size());
        }
        return new Report(claim.period(), claim.at(), claim.audience(), parts);
    }
}
