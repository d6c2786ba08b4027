package org.alongside.person.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.alongside.person.service.DuplicateDetails;
import org.alongside.person.service.Duplicates;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** Two people side by side, and the decision whether they are one. */
@Named("duplicatePage")
@ViewScoped
public class DuplicatePage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Duplicates duplicates;

    @Inject
    private transient Messages messages;

    private @Nullable String pair;
    private @Nullable String keep;
    private String why = "";
    private transient @Nullable DuplicateDetails details;

    public DuplicateDetails details() {
        DuplicateDetails known = details;
        if (known == null) {
            known = duplicates.view(pairId());
            details = known;
        }
        return known;
    }

    public void load() {
        keep = details().sides().get(0).id().toString();
    }

    public void merge() {
        UUID kept = Ids.of(keep, "person");
        duplicates.merge(pairId(), kept, why);
        messages.success("person.merged");
        messages.redirect("/record/view.xhtml?id=" + kept);
    }

    public void different() {
        duplicates.different(pairId(), why);
        messages.success("person.keptApart");
        messages.redirect("/person/duplicates.xhtml");
    }

    public void takeBack() {
        duplicates.takeBack(pairId(), why);
        messages.success("person.takenBack");
        messages.redirect("/person/duplicate.xhtml?pair=" + pairId());
    }

    private UUID pairId() {
        return Ids.of(pair, "pair");
    }

    public @Nullable String getPair() {
        return pair;
    }

    public void setPair(@Nullable String pair) {
        this.pair = pair;
    }

    public @Nullable String getKeep() {
        return keep;
    }

    public void setKeep(@Nullable String keep) {
        this.keep = keep;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why;
    }
}
