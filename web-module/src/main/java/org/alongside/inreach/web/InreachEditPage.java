package org.alongside.inreach.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.alongside.inreach.MissReason;
import org.alongside.inreach.service.Inreach;
import org.alongside.inreach.service.InreachDetails;
import org.alongside.shared.Choice;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** One stay on an acute ward: why nobody saw them before, and an offer of care at home. */
@Named("inreachEditPage")
@ViewScoped
public class InreachEditPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final List<Choice> REASONS = Arrays.stream(MissReason.values())
            .map(reason -> new Choice(reason.name(), reason.title()))
            .toList();

    @Inject
    private transient Inreach inreach;

    @Inject
    private transient Messages messages;

    private @Nullable String stay;
    private final Typed typed = new Typed();
    private transient @Nullable InreachDetails read;

    /** Before anything is rendered, so that what is not there is an error page. */
    public void load() {
        details();
    }

    public InreachDetails details() {
        InreachDetails known = read;
        if (known == null) {
            known = inreach.view(spell());
            read = known;
        }
        return known;
    }

    public List<Choice> reasons() {
        return REASONS;
    }

    public void review() {
        inreach.review(spell(), MissReason.valueOf(typed.chosen("reason")), typed.words("words"));
        done("inreach.reviewed");
    }

    public void offer() {
        inreach.offer(spell(), typed.words("offer"));
        done("inreach.offered");
    }

    private void done(String message) {
        messages.success(message);
        messages.redirect("/inreach/edit.xhtml?stay=" + spell());
    }

    private UUID spell() {
        return Ids.of(stay, "stay");
    }

    public @Nullable String getStay() {
        return stay;
    }

    public void setStay(@Nullable String stay) {
        this.stay = stay;
    }

    public Typed getTyped() {
        return typed;
    }
}
