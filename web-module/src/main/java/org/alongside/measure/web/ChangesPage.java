package org.alongside.measure.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.alongside.access.service.NotFound;
import org.alongside.measure.EvidenceChange;
import org.alongside.measure.service.Figure;
import org.alongside.measure.service.Measures;
import org.alongside.measure.service.SignedPeriods;
import org.alongside.shared.service.BusinessClock;
import org.jspecify.annotations.Nullable;

/** Who came into the list behind a figure since the month before, and who went out of it. */
@Named("changesPage")
@RequestScoped
public class ChangesPage extends PeriodPage {

    @Inject
    private SignedPeriods periods;

    @Inject
    private Measures measures;

    @Inject
    private BusinessClock clock;

    private @Nullable String measure;
    private @Nullable String figure;
    private EvidenceChange change = new EvidenceChange(List.of(), List.of());

    public void load() {
        change = periods.sinceTheMonthBefore(query(), chosen());
        called(measures.teamNames(query()));
    }

    private Figure chosen() {
        return Figure.of(String.valueOf(measure), String.valueOf(figure)).orElseThrow(() -> new NotFound("figure"));
    }

    public String label() {
        return chosen().label();
    }

    public EvidenceChange change() {
        return change;
    }

    @Override
    protected LocalDate today() {
        return clock.today();
    }

    public @Nullable String getMeasure() {
        return measure;
    }

    public void setMeasure(@Nullable String measure) {
        this.measure = measure;
    }

    public @Nullable String getFigure() {
        return figure;
    }

    public void setFigure(@Nullable String figure) {
        this.figure = figure;
    }
}
