package org.alongside.discharge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.alongside.discharge.service.EndingCare;
import org.alongside.discharge.service.EndingRow;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** Crisis care that is ending, or has ended and whose summary has not gone out. */
@Named("dischargeListPage")
@RequestScoped
public class DischargeListPage {

    @Inject
    private EndingCare endingCare;

    @Inject
    private Messages messages;

    private @Nullable String since;
    private @Nullable String sort;
    private EndingCare.Order order = EndingCare.Order.DUE;
    private List<EndingRow> rows = List.of();

    public void load() {
        order = order();
        rows = endingCare.list(all(), order);
    }

    /** Whether care that ended long ago is listed too. */
    public boolean all() {
        return "all".equals(since);
    }

    private EndingCare.Order order() {
        if (sort == null || sort.isEmpty()) {
            return EndingCare.Order.DUE;
        }
        for (EndingCare.Order known : EndingCare.Order.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(sort)) {
                return known;
            }
        }
        messages.error(Messages.text("discharge.noSuchOrder"));
        return EndingCare.Order.DUE;
    }

    /** ascending for the column that the list is sorted by. */
    public String sorted(String column) {
        return order.name().equalsIgnoreCase(column) ? "ascending" : "none";
    }

    /** Query of this list sorted by a column. */
    public String by(String column) {
        return "sort=" + column + (all() ? "&since=all" : "");
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

    public @Nullable String getSort() {
        return sort;
    }

    public void setSort(@Nullable String sort) {
        this.sort = sort;
    }
}
