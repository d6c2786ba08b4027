package org.alongside.call.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.alongside.call.service.CallBacks;
import org.alongside.call.service.CallDetails;
import org.alongside.call.service.Calls;
import org.alongside.person.service.PeopleSearch;
import org.alongside.person.service.PersonRow;
import org.alongside.shared.Choice;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** One call: what was said and what came of it, whom it is about, and calling back. */
@Named("callViewPage")
@ViewScoped
public class CallViewPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Calls calls;

    @Inject
    private transient CallBacks callBacks;

    @Inject
    private transient PeopleSearch people;

    @Inject
    private transient Messages messages;

    private @Nullable String id;
    private @Nullable String q;
    private final Typed typed = new Typed();
    private transient @Nullable CallDetails read;
    private transient List<PersonRow> found = List.of();

    /** Looks for whom it may be about, where a search was typed. */
    public void load() {
        if (searched() && details().banner() == null) {
            found = people.find(String.valueOf(q));
        }
    }

    public CallDetails details() {
        CallDetails known = read;
        if (known == null) {
            known = calls.view(callId());
            read = known;
        }
        return known;
    }

    public List<PersonRow> found() {
        return found;
    }

    public boolean searched() {
        return q != null && !q.isBlank();
    }

    public List<Choice> backWithin() {
        return new HeardForm().backWithin();
    }

    public void link(String person) {
        calls.link(callId(), Ids.of(person, "record"));
        done("call.linked");
    }

    public void unlink() {
        calls.unlink(callId());
        done("call.unlinked");
    }

    public void withhold() {
        calls.withhold(callId());
        done("call.withheld");
    }

    public void passOn() {
        calls.passOn(callId());
        done("call.passedOn");
    }

    public void promise() {
        callBacks.promise(callId(), Duration.ofMinutes(Long.parseLong(typed.chosen("back"))));
        done("call.promised");
    }

    public void notReached() {
        callBacks.notReached(callId(), typed.words("tried"));
        done("call.tried");
    }

    public void reached() {
        callBacks.reached(callId(), typed.words("tried"));
        done("call.reached");
    }

    public void end() {
        callBacks.end(callId(), typed.words("instead"));
        done("call.ended");
    }

    private void done(String message) {
        messages.success(message);
        messages.redirect("/call/view.xhtml?id=" + callId());
    }

    private UUID callId() {
        return Ids.of(id, "call");
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    public Typed getTyped() {
        return typed;
    }
}
