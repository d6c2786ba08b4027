package org.alongside.measure.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.alongside.measure.Anchor;
import org.alongside.measure.Core34Row;
import org.alongside.measure.service.Measures;
import org.alongside.shared.service.BusinessClock;

/** CORE item 34 of each crisis team, criterion by criterion. */
@Named("core34Page")
@RequestScoped
public class Core34Page extends PeriodPage {

    @Inject
    private Measures measures;

    @Inject
    private BusinessClock clock;

    private List<Core34Row> rows = List.of();
    private List<Anchor> anchors = List.of();

    public void load() {
        if (refused()) {
            return;
        }
        rows = measures.core34(query());
        anchors = measures.anchors();
        called(measures.teamNames(query()));
    }

    public List<Core34Row> rows() {
        return rows;
    }

    public Anchor anchor(Core34Row row) {
        return Anchor.reachedBy(row.criteriaMet(), anchors);
    }

    /** Query of the list behind a figure of one row. */
    public String evidence(Core34Row row, String figure) {
        return "measure=core-34&figure=" + figure + "&team=" + row.team() + "&from="
                + row.period().from() + "&to=" + row.period().to();
    }

    @Override
    protected LocalDate today() {
        return clock.today();
    }
}
