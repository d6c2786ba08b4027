package org.alongside.handover.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.alongside.handover.service.HandoverDetails;
import org.alongside.handover.service.Handovers;
import org.alongside.handover.service.Receiver;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** One message that needs an answer: whom it is asked of, who holds it, its history, and what the caller can do. */
@Named("handoverViewPage")
@ViewScoped
public class HandoverViewPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Handovers handovers;

    @Inject
    private transient Messages messages;

    private @Nullable String id;
    private final Typed typed = new Typed();
    private transient @Nullable HandoverDetails read;

    /** Before anything is rendered, so that what is not there is an error page. */
    public void load() {
        details();
    }

    public HandoverDetails details() {
        HandoverDetails known = read;
        if (known == null) {
            known = handovers.view(handoverId());
            read = known;
        }
        return known;
    }

    public void accept() {
        handovers.accept(handoverId());
        done("handover.accepted");
    }

    public void ask() {
        handovers.ask(handoverId(), typed.words("question"));
        done("handover.asked");
    }

    public void refuse() {
        handovers.refuse(handoverId(), typed.words("reason"));
        done("handover.refusedBack");
    }

    public void reply() {
        handovers.reply(handoverId(), typed.words("reply"));
        done("handover.replied");
    }

    public void sendOn() {
        handovers.sendOn(handoverId(), Receiver.of(typed.chosen("to")));
        done("handover.sentOn");
    }

    public void close() {
        handovers.close(handoverId(), typed.words("outcome"), typed.ticked("carerTold"));
        done("handover.closed");
    }

    public void cancel() {
        handovers.cancel(handoverId(), typed.words("why"));
        done("handover.cancelled");
    }

    private void done(String message) {
        messages.success(message);
        messages.redirect("/handover/view.xhtml?id=" + handoverId());
    }

    private UUID handoverId() {
        return Ids.of(id, "hand-over");
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
