package org.alongside.contact.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.util.UUID;
import org.alongside.contact.Mistake;
import org.alongside.contact.service.Entered;
import org.alongside.contact.service.Mistakes;
import org.alongside.person.web.EntryPage;
import org.alongside.shared.service.NotFound;
import org.jspecify.annotations.Nullable;

/** Taking out a contact or a joint meeting that was entered by mistake. */
@Named("contactMistakePage")
@ViewScoped
public class ContactMistakePage extends EntryPage<Entered> {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Mistakes mistakes;

    private @Nullable String kind;
    private @Nullable String id;

    @Override
    protected Entered read(UUID aPerson) {
        return mistakes.entered(aPerson, kindGiven(), String.valueOf(id));
    }

    public void takeOut() {
        mistakes.takeOut(
                personId(),
                new Mistake(kindGiven(), String.valueOf(id), getTyped().words("reason")));
        done("contact.takenOut", "/record/view.xhtml?id=" + personId());
    }

    private Mistake.Kind kindGiven() {
        return Mistake.Kind.of(String.valueOf(kind)).orElseThrow(() -> new NotFound("entry"));
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
