package org.alongside.discharge.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.alongside.discharge.Addressee;
import org.alongside.discharge.SummaryText;
import org.alongside.discharge.service.Summaries;
import org.alongside.discharge.service.SummaryDetails;
import org.alongside.shared.service.EditClash;
import org.alongside.shared.web.ClashForm;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Show;
import org.jspecify.annotations.Nullable;

/** Writing a summary. What is typed is saved two seconds after the typing stops. */
@Named("dischargeEditPage")
@ViewScoped
public class DischargeEditPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Summaries summaries;

    @Inject
    private transient Show show;

    @Inject
    private transient Messages messages;

    private @Nullable String id;
    private SummaryText base = SummaryText.empty();
    private final ClashForm clash = new ClashForm();
    private SummaryForm form = new SummaryForm();
    private RecipientForm choice = new RecipientForm();
    private String saved = "";
    private transient @Nullable SummaryDetails summary;
    private transient @Nullable List<Addressee> teams;

    public void load() {
        SummaryDetails read = summary();
        if (!read.draft()) {
            messages.redirect("/discharge/summary.xhtml?id=" + read.id());
            return;
        }
        base = read.text();
        form.read(read.text());
    }

    public SummaryDetails summary() {
        SummaryDetails known = summary;
        if (known == null) {
            known = summaries.edit(summaryId());
            summary = known;
        }
        return known;
    }

    /** Called while somebody types; it decides nothing: where two changed the same section, both texts are shown. */
    public synchronized void save() {
        save(base, form.text());
    }

    private boolean save(SummaryText seen, SummaryText typed) {
        try {
            summaries.save(summaryId(), seen, typed);
        } catch (EditClash both) {
            clash.show(both);
            saved = "Not saved: choose between the two texts first.";
            return false;
        }
        base = typed;
        form.read(typed);
        clash.over();
        saved = "Saved " + show.now();
        return true;
    }

    private synchronized boolean decided() {
        return save(SummaryForm.seen(clash, base), form.resolved(clash));
    }

    public void preview() {
        then("summary", () -> summaries.requirePrintable(summaryId()));
    }

    public void exclude() {
        then("edit", () -> summaries.exclude(summaryId(), choice.leftOut(), choice.why()));
    }

    private void then(String page, Runnable change) {
        if (decided()) {
            change.run();
            messages.redirect("/discharge/" + page + ".xhtml?id=" + summaryId());
        }
    }

    public void add() {
        then("edit", () -> summaries.add(summaryId(), choice.added(), choice.teamWhy()));
    }

    public List<Addressee> teams() {
        List<Addressee> known = teams;
        if (known == null) {
            known = summaries.teams(summaryId());
            teams = known;
        }
        return known;
    }

    public void include(String recipientId) {
        then("edit", () -> summaries.include(summaryId(), Ids.of(recipientId, "recipient")));
    }

    private UUID summaryId() {
        return Ids.of(id, "summary");
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public ClashForm getClash() {
        return clash;
    }

    public SummaryForm getForm() {
        return form;
    }

    public String getSaved() {
        return saved;
    }

    public RecipientForm getChoice() {
        return choice;
    }
}
