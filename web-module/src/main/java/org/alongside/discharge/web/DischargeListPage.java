package org.alongside.discharge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.discharge.service.EndingCare;
import org.alongside.discharge.service.EndingRow;
import org.jspecify.annotations.Nullable;

/** Crisis care that is ending, or has ended and whose summary has not gone out. */
@Named("dischargeListPage")
@RequestScoped
public class DischargeListPage {

    @Inject
    private EndingCare endingCare;

    private @Nullable String since;
    private List<EndingRow> rows = List.of();

    public void load() {
        rows = endingCare.list(all());
    }

    /** Whether care that ended long ago is listed too. */
    public boolean all() {
        return "all".equals(since);
    }

    public List<EndingRow> rows() {
        return rows;
    }

    public int recentDays() {
        return EndingCare.RECENT_DAYS;
    }

    public @Nullable String getSince() {
        return since;
    }

    public void setSince(@Nullable String since) {
        this.since = since;
    }
}
