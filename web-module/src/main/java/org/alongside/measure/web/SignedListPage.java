package org.alongside.measure.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.alongside.measure.Measure;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.service.SignedPeriods;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** Periods that were signed, and signing another one. */
@Named("signedListPage")
@ViewScoped
public class SignedListPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignedPeriods periods;

    @Inject
    private transient Messages messages;

    private @Nullable String measure;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private String note = "";
    private transient @Nullable List<SignedPeriods.SignedRow> rows;

    /** Before anything is rendered, so that what is not there is an error page. */
    public void load() {
        rows();
    }

    public List<SignedPeriods.SignedRow> rows() {
        List<SignedPeriods.SignedRow> known = rows;
        if (known == null) {
            known = periods.list();
            rows = known;
        }
        return known;
    }

    public List<Measure> measures() {
        return List.of(Measure.values());
    }

    /** The page lets no day be missing. */
    public void sign() {
        LocalDate first = from;
        LocalDate last = to;
        if (first == null || last == null || last.isBefore(first)) {
            messages.error("to", Messages.text("measure.backwards"));
            return;
        }
        Measure chosen = Measure.of(String.valueOf(measure)).orElseThrow(() -> new NotFound("measure"));
        String id = periods.sign(chosen, new MeasurePeriod(first, last), note).toString();
        messages.success("measure.signed");
        messages.redirect("/measure/signed.xhtml?id=" + id);
    }

    public @Nullable String getMeasure() {
        return measure;
    }

    public void setMeasure(@Nullable String measure) {
        this.measure = measure;
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

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }
}
