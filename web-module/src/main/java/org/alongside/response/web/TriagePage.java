package org.alongside.response.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.alongside.response.TriageCategory;
import org.alongside.response.service.TriageSettings;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;

/** The codes of the trust's triage scale with their times. */
@Named("triagePage")
@ViewScoped
public class TriagePage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient TriageSettings settings;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Messages messages;

    private final Typed typed = new Typed();
    private transient List<TriageCategory> categories = List.of();

    public void load() {
        categories = settings.all();
        typed.put("from", clock.today());
    }

    public List<TriageCategory> categories() {
        return categories;
    }

    public void set() {
        settings.set(typed.words("code"), typed.day("from"), typed.numberOrNone("minutes"));
        messages.success("response.categorySet");
        messages.redirect("/response/triage.xhtml");
    }

    public Typed getTyped() {
        return typed;
    }
}
