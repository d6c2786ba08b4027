package org.alongside.measure.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.alongside.measure.Measure;
import org.alongside.measure.MonthRow;
import org.alongside.measure.Series;
import org.alongside.measure.service.Figure;
import org.alongside.measure.service.Measures;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jspecify.annotations.Nullable;

/** A measure by month: its definition and its figures, each of which opens its list. */
@Named("monthPage")
@RequestScoped
public class MonthPage extends PeriodPage {

    @Inject
    private Measures measures;

    @Inject
    private BusinessClock clock;

    private @Nullable String id;
    private Measure measure = Measure.CRISIS_RESPONSE;
    private List<MonthRow> rows = List.of();

    public void load() {
        measure = Measure.of(String.valueOf(id)).orElseThrow(() -> new NotFound("measure"));
        if (refused()) {
            return;
        }
        rows = measures.monthly(measure, query());
        called(measures.teamNames(query()));
    }

    public Measure chosen() {
        return measure;
    }

    /** What of it can be followed over time. */
    public List<Series> series() {
        return Series.of(measure);
    }

    public List<MonthRow> rows() {
        return rows;
    }

    /** Names of the figures, as the rows have them. */
    public List<String> columns() {
        return rows.isEmpty() ? List.of() : List.copyOf(rows.get(0).figures().keySet());
    }

    /** The words for a figure; one that has no list of its own is a share. */
    public String label(String column) {
        return Figure.of(measure.id(), column).map(Figure::label).orElse("In percent");
    }

    public boolean hasList(String column) {
        return Figure.of(measure.id(), column).isPresent();
    }

    /** A figure as it is read: a share has its percent sign, and none where there is nothing to share. */
    public String value(MonthRow row, String column) {
        BigDecimal value = row.figures().get(column);
        if (hasList(column)) {
            return String.valueOf(value);
        }
        return value == null ? "" : value.toPlainString() + "%";
    }

    public String rowName(MonthRow row) {
        String team = row.team();
        return team == null ? "Whole provider" : teamName(team);
    }

    /** Query of the list behind a figure of one row. */
    public String evidence(MonthRow row, String column) {
        return "measure=" + measure.id() + "&figure=" + column + "&team=" + (row.team() == null ? "" : row.team())
                + "&from=" + row.period().from() + "&to=" + row.period().to();
    }

    @Override
    protected LocalDate today() {
        return clock.today();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
