package org.alongside.person.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.alongside.person.service.RestrictionDetails;
import org.alongside.person.service.Restrictions;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** Where somebody is found whose record is restricted; and that it is, or no longer. */
@Named("personRestrictedPage")
@ViewScoped
public class PersonRestrictedPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Restrictions restrictions;

    @Inject
    private transient Messages messages;

    private @Nullable String id;
    private final Typed typed = new Typed();
    private transient @Nullable RestrictionDetails read;

    /** Before anything is rendered, so that what is not there is an error page. */
    public void load() {
        details();
    }

    public RestrictionDetails details() {
        RestrictionDetails known = read;
        if (known == null) {
            known = restrictions.view(personId());
            read = known;
        }
        return known;
    }

    public void restrict() {
        restrictions.restrict(personId(), typed.words("reason"));
        done("person.restrictedNow");
    }

    public void lift() {
        restrictions.lift(personId(), typed.words("why"));
        done("person.restrictionLifted");
    }

    private void done(String message) {
        messages.success(message);
        messages.redirect("/person/restricted.xhtml?id=" + personId());
    }

    private UUID personId() {
        return Ids.of(id, "record");
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public Typed getTyped() {
        return typed;
    }
}
