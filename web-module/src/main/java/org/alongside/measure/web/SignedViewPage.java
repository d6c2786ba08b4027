package org.alongside.measure.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.service.EvidenceWords;
import org.alongside.measure.service.Figure;
import org.alongside.measure.service.MeasureQuery;
import org.alongside.measure.service.Measures;
import org.alongside.measure.service.SignedDetails;
import org.alongside.measure.service.SignedPeriods;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.web.Ids;
import org.jspecify.annotations.Nullable;

/** One signed period: its figures then, and what has changed since. */
@Named("signedViewPage")
@RequestScoped
public class SignedViewPage {

    @Inject
    private SignedPeriods periods;

    @Inject
    private Measures measures;

    private @Nullable String id;
    private @Nullable SignedDetails details;
    private @Nullable EvidenceWords words;

    public void load() {
        details = periods.view(Ids.of(id, "signed period"));
    }

    public SignedDetails details() {
        SignedDetails known = details;
        if (known == null) {
            throw new NotFound("signed period");
        }
        return known;
    }

    /** What the codes of the rows are called; looked up where something has changed. */
    public EvidenceWords words() {
        EvidenceWords known = words;
        if (known == null) {
            SignedPeriods.SignedRow signed = details().signed();
            known = measures.words(
                    new MeasureQuery(new MeasurePeriod(signed.fromDate(), signed.toDate()), null, null),
                    details().lists().stream()
                            .flatMap(list ->
                                    Stream.concat(list.change().entered().stream(), list.change().left().stream()))
                            .toList());
            words = known;
        }
        return known;
    }

    /** The words for a figure; one that has no list of its own goes by its name in the definition. */
    public String label(String figure) {
        return Figure.of(details().signed().measure().id(), figure)
                .map(Figure::label)
                .orElse(figure);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
