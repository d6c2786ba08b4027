package org.alongside.measure.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.measure.EvidenceChange;
import org.alongside.measure.service.EvidenceWords;
import org.alongside.measure.service.Measures;
import org.alongside.measure.service.SignedPeriods;
import org.alongside.shared.service.BusinessClock;

/** Who came into the list behind a figure since the month before, and who went out of it. */
@Named("changesPage")
@RequestScoped
public class ChangesPage extends FigurePage {

    @Inject
    private SignedPeriods periods;

    @Inject
    private Measures measures;

    @Inject
    private BusinessClock clock;

    private EvidenceChange change = new EvidenceChange(List.of(), List.of());
    private EvidenceWords words = new EvidenceWords(Map.of(), Map.of(), Map.of(), Map.of());

    public void load() {
        if (refused()) {
            return;
        }
        change = periods.sinceTheMonthBefore(query(), chosen());
        words = measures.words(
                query(),
                Stream.concat(change.entered().stream(), change.left().stream()).toList());
        called(measures.teamNames(query()));
    }

    public EvidenceChange change() {
        return change;
    }

    /** What the codes of the rows are called. */
    public EvidenceWords words() {
        return words;
    }

    @Override
    protected LocalDate today() {
        return clock.today();
    }
}
