package org.alongside.call.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.alongside.call.Call;
import org.alongside.call.CallOutcome;
import org.alongside.call.service.CallForm;
import org.alongside.call.service.Calls;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** What was left open while the caller was on the phone, on the page of the call. */
@Named("callDecidePage")
@ViewScoped
public class CallDecidePage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Calls calls;

    @Inject
    private transient Messages messages;

    private final Typed typed = new Typed();
    private final HeardForm heard = new HeardForm();
    private transient @Nullable CallForm form;

    public void decide(String call) {
        String outcome = typed.text("outcome");
        UUID team = HeardForm.referTo(outcome);
        CallOutcome came = team != null ? CallOutcome.REFERRED : outcome == null ? null : CallOutcome.valueOf(outcome);
        calls.decide(Ids.of(call, "call"), new Call.Decided(typed.text("category"), came), team);
        messages.success("call.decided");
        messages.redirect("/call/view.xhtml?id=" + call);
    }

    /** What it can be decided to be. */
    public CallForm form() {
        CallForm choices = form;
        if (choices == null) {
            choices = calls.form();
            form = choices;
        }
        return choices;
    }

    public HeardForm heard() {
        return heard;
    }

    public Typed getTyped() {
        return typed;
    }
}
