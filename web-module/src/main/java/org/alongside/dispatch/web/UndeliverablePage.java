package org.alongside.dispatch.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.alongside.dispatch.service.Undeliverable;
import org.alongside.dispatch.service.UndeliverableDetails;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** A message that could not be delivered: it is sent to another address, or taken there another way. */
@Named("undeliverablePage")
@ViewScoped
public class UndeliverablePage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Undeliverable undeliverable;

    @Inject
    private transient Messages messages;

    private @Nullable String subject;
    private final Typed typed = new Typed();
    private transient @Nullable UndeliverableDetails read;

    /** Before anything is rendered, so that what is not there is an error page. */
    public void load() {
        details();
    }

    public UndeliverableDetails details() {
        UndeliverableDetails known = read;
        if (known == null) {
            known = undeliverable.view(subjectId());
            read = known;
        }
        return known;
    }

    public void retry() {
        undeliverable.retry(details().dispatch(), typed.words("address"));
        done("dispatch.retried");
    }

    public void sentByHand() {
        undeliverable.sentByHand(details().dispatch(), typed.words("how"));
        done("dispatch.sentByHand");
    }

    private void done(String message) {
        messages.success(message);
        messages.redirect("/dispatch/view.xhtml?subject=" + subjectId());
    }

    private UUID subjectId() {
        return Ids.of(subject, "message");
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public Typed getTyped() {
        return typed;
    }
}
