package org.alongside.discharge.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.alongside.access.web.Ids;
import org.alongside.discharge.Addressee;
import org.alongside.discharge.service.Summaries;
import org.alongside.discharge.service.SummaryDetails;
import org.alongside.discharge.service.SummaryVersion;
import org.alongside.person.web.Show;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Redirect;
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
    private transient BusinessClock clock;

    private @Nullable String id;
    private int version;
    private SummaryForm form = new SummaryForm();
    private RecipientForm choice = new RecipientForm();
    private String saved = "";
    private transient @Nullable SummaryDetails summary;
    private transient @Nullable List<Addressee> teams;

    public void load() {
        SummaryDetails read = summary();
        if (!read.draft()) {
            Redirect.to("/discharge/summary.xhtml?id=" + read.id());
            return;
        }
        version = read.version();
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

    /** Called by the page while somebody types; a click may come while it is still saving. */
    public synchronized void save() {
        version = summaries.save(new SummaryVersion(summaryId(), version), form.text());
        saved = "Saved " + show.moment(clock.instant());
    }

    public void preview() {
        save();
        Redirect.to("/discharge/summary.xhtml?id=" + summaryId());
    }

    public void exclude() {
        save();
        summaries.exclude(
                summaryId(), Ids.of(choice.getRecipient(), "recipient"), RecipientForm.given(choice.getReason()));
        Redirect.to("/discharge/edit.xhtml?id=" + summaryId());
    }

    public void add() {
        save();
        summaries.add(summaryId(), Ids.of(choice.getTeam(), "team"), RecipientForm.given(choice.getTeamReason()));
        Redirect.to("/discharge/edit.xhtml?id=" + summaryId());
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
        save();
        summaries.include(summaryId(), Ids.of(recipientId, "recipient"));
        Redirect.to("/discharge/edit.xhtml?id=" + summaryId());
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
