package org.alongside.call.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.alongside.call.service.Dangers;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;

/** The immediate danger on the page of a call: what is learnt later is added, and somebody takes it. */
@Named("callDangerPage")
@ViewScoped
public class CallDangerPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Dangers dangers;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Messages messages;

    private final Typed typed = new Typed();

    public void learn(String call) {
        dangers.learn(Ids.of(call, "call"), HeardForm.danger(typed, clock.instant()));
        done("call.danger", call);
    }

    public void take(String call) {
        dangers.take(Ids.of(call, "call"), typed.words("doing"));
        done("call.taken", call);
    }

    private void done(String message, String call) {
        messages.success(message);
        messages.redirect("/call/view.xhtml?id=" + call);
    }

    public Typed getTyped() {
        return typed;
    }
}
