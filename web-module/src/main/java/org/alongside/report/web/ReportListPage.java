package org.alongside.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.alongside.report.Audience;
import org.alongside.report.ReportFormat;
import org.alongside.report.service.ReportRow;
import org.alongside.report.service.Reports;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** Asking for a report, how far it is, and where it is downloaded. */
@Named("reportListPage")
@ViewScoped
public class ReportListPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Reports reports;

    @Inject
    private transient Messages messages;

    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable String format;
    private @Nullable String audience;
    private transient @Nullable List<ReportRow> rows;

    /** Before anything is rendered, so that what is not there is an error page. */
    public void load() {
        rows();
    }

    public List<ReportRow> rows() {
        List<ReportRow> known = rows;
        if (known == null) {
            known = reports.own();
            rows = known;
        }
        return known;
    }

    /** Whether the page should look again by itself. */
    public boolean waiting() {
        return rows().stream().anyMatch(row -> !row.state().ended());
    }

    public void refresh() {
        rows = null;
    }

    public List<ReportFormat> formats() {
        return List.of(ReportFormat.values());
    }

    public List<Audience> audiences() {
        return List.of(Audience.values());
    }

    /** The page lets no day be missing. */
    public void ask() {
        LocalDate first = from;
        LocalDate last = to;
        if (first != null && last != null && last.isBefore(first)) {
            messages.error("to", Messages.text("report.endsBeforeItBegins"));
        } else if (first != null && last != null) {
            reports.ask(
                    first,
                    last,
                    ReportFormat.of(String.valueOf(format)).orElseThrow(() -> new NotFound("format")),
                    Audience.of(String.valueOf(audience)).orElseThrow(() -> new NotFound("audience")));
            messages.success("report.asked");
            messages.redirect("/report/list.xhtml");
        }
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public @Nullable String getAudience() {
        return audience;
    }

    public void setAudience(@Nullable String audience) {
        this.audience = audience;
    }

    public @Nullable String getFormat() {
        return format;
    }

    public void setFormat(@Nullable String format) {
        this.format = format;
    }
}
