package org.alongside.call.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.call.NewCall;
import org.alongside.call.service.CallForm;
import org.alongside.call.service.Calls;
import org.alongside.call.service.KnownCaller;
import org.alongside.call.service.KnownPerson;
import org.alongside.draft.Draft;
import org.alongside.gate.web.Opened;
import org.alongside.person.Demographic;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A call while it is taken: who rings is looked up as soon as a number, or a name with the birth date, is typed. Each call
 * has an id in its address, by which it is gone on with after signing in again, and is saved once.
 */
@Named("callEditPage")
@ViewScoped
public class CallEditPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Calls calls;

    @Inject
    private transient Opened opened;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Messages messages;

    private Instant started = Instant.EPOCH;
    private @Nullable String number;
    private @Nullable String who;
    private final HeardForm heard = new HeardForm();
    private transient @Nullable CallForm form;
    private transient @Nullable List<KnownPerson> known;
    private transient @Nullable KnownCaller card;

    /** The call begins when the page is opened first; a telephone system can open it with the number. */
    public void load() {
        if (!opened.at("/call/edit.xhtml", "number", number)) {
            return;
        }
        started = opened.begun(Draft.KEPT);
        if (number != null) {
            heard.getTyped().put("number", number);
            recognise();
        }
    }

    /** The one whose number or names these are is shown at once; somebody alike is chosen by hand, and stays if they may be meant. */
    public void recognise() {
        known = null;
        List<KnownPerson> found = known();
        String chosen = who;
        boolean still = found.stream().anyMatch(person -> person.id().toString().equals(chosen));
        if (!still) {
            KnownPerson only = found.size() == 1 ? found.get(0) : null;
            who = only != null && only.seen() && !only.rang() && heard.names(only)
                    ? only.id().toString()
                    : null;
        }
        card = null;
    }

    /** Somebody was chosen, or nobody of those. */
    public void choose() {
        card = null;
    }

    public List<KnownPerson> known() {
        List<KnownPerson> found = known;
        if (found == null) {
            found = heard.searchable() ? calls.known(heard.number(), heard.said()) : List.of();
            known = found;
        }
        return found;
    }

    /** Null where nobody is chosen, or somebody whom the caller may not see. */
    public @Nullable KnownCaller card() {
        String chosen = who;
        if (card == null && chosen != null && known().stream().noneMatch(one -> one.unseen(chosen))) {
            card = calls.card(Ids.of(chosen, "record"));
        }
        return card;
    }

    public CallForm form() {
        CallForm choices = form;
        if (choices == null) {
            choices = calls.form();
            form = choices;
        }
        return choices;
    }

    public void save() {
        UUID person = who == null ? null : Ids.of(who, "record");
        NewCall said = heard.heard(started, clock.instant());
        UUID call = calls.save(said, heard.whom(person), heard.follows());
        messages.success(said.danger() ? "call.savedInDanger" : "call.saved");
        messages.redirect("/call/view.xhtml?id=" + call);
    }

    /** What is asked of whoever is not known, as far as they say. */
    public List<Demographic> asked() {
        return HeardForm.ASKED;
    }

    public Instant started() {
        return started;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getWho() {
        return who;
    }

    public void setWho(@Nullable String who) {
        this.who = who == null || who.isEmpty() ? null : who;
    }

    public HeardForm getHeard() {
        return heard;
    }
}
