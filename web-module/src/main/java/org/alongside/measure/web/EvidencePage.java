package org.alongside.measure.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.alongside.measure.EvidenceChange;
import org.alongside.measure.EvidenceRow;
import org.alongside.measure.service.EvidenceWords;
import org.alongside.measure.service.Measures;
import org.alongside.shared.service.BusinessClock;
import org.jspecify.annotations.Nullable;

/** The rows behind one figure, each opening the record. */
@Named("evidencePage")
@RequestScoped
public class EvidencePage extends FigurePage {

    @Inject
    private Measures measures;

    @Inject
    private BusinessClock clock;

    private @Nullable String part;
    private List<EvidenceRow> rows = List.of();
    private @Nullable EvidenceWords words;

    public void load() {
        if (refused()) {
            return;
        }
        rows = measures.evidence(query(), chosen(), excluded());
        called(measures.teamNames(query()));
    }

    public boolean excluded() {
        return "excluded".equals(part);
    }

    public List<EvidenceRow> rows() {
        return rows;
    }

    /** What the codes of the rows are called; looked up for the page, and not for the file. */
    public EvidenceWords words() {
        EvidenceWords known = words;
        if (known == null) {
            known = measures.words(
                    query(), rows.stream().map(EvidenceChange.Item::of).toList());
            words = known;
        }
        return known;
    }

    public String judged(EvidenceRow row) {
        return words().judged(chosen(), row.kind(), row.value());
    }

    /** Whether it can be held against the month before. */
    public boolean oneMonth() {
        return period().months().size() == 1;
    }

    /** This list's query, of the part that is counted or of the one that is not. */
    public String query(String wantedPart) {
        return "measure=" + getMeasure() + "&figure=" + getFigure() + "&team=" + (getTeam() == null ? "" : getTeam())
                + "&from=" + period().from() + "&to=" + period().to() + "&part=" + wantedPart;
    }

    @Override
    protected LocalDate today() {
        return clock.today();
    }

    public @Nullable String getPart() {
        return part;
    }

    public void setPart(@Nullable String part) {
        this.part = part;
    }
}
