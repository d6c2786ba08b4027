package org.alongside.exchange.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.alongside.exchange.service.ConflictRow;
import org.alongside.exchange.service.Conflicts;
import org.alongside.person.web.ShowPerson;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Show;
import org.jspecify.annotations.Nullable;

/** Differences between extracts and what staff entered, each to be decided. */
@Named("conflictListPage")
@ViewScoped
public class ConflictListPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Conflicts conflicts;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Show show;

    @Inject
    private transient ShowPerson showPerson;

    private transient @Nullable List<ConflictRow> rows;

    /** Before anything is rendered, so that what is not there is an error page. */
    public void load() {
        rows();
    }

    public List<ConflictRow> rows() {
        List<ConflictRow> known = rows;
        if (known == null) {
            known = conflicts.open();
            rows = known;
        }
        return known;
    }

    /** A value as the pages show such values. */
    public String shown(ConflictRow row, @Nullable String value) {
        return row.demographic()
                .map(field -> showPerson.demographic(field, value))
                .orElseGet(() -> value == null ? "Nothing" : show.judged(value));
    }

    public void keepOurs(String id) {
        conflicts.keepOurs(uuid(id));
        decided();
    }

    public void takeExtract(String id) {
        conflicts.takeExtract(uuid(id));
        decided();
    }

    private void decided() {
        messages.success("exchange.decided");
        messages.redirect("/exchange/conflicts.xhtml");
    }

    private static UUID uuid(String id) {
        return Ids.of(id, "difference");
    }
}
