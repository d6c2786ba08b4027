package org.alongside.handover.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.util.List;
import java.util.UUID;
import org.alongside.handover.Urgency;
import org.alongside.handover.service.HandoverForm;
import org.alongside.handover.service.Handovers;
import org.alongside.handover.service.Receiver;
import org.alongside.person.web.EntryPage;
import org.alongside.shared.Choice;
import org.alongside.shared.web.Typed;

/** A new message about somebody that needs an answer. */
@Named("handoverEditPage")
@ViewScoped
public class HandoverEditPage extends EntryPage<HandoverForm> {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Handovers handovers;

    @Override
    protected HandoverForm read(UUID aPerson) {
        return handovers.form(aPerson);
    }

    public List<Choice> urgencies() {
        return Urgency.choices();
    }

    public void send() {
        Typed typed = getTyped();
        UUID id = handovers.send(
                personId(),
                Receiver.of(typed.chosen("to")),
                Urgency.valueOf(typed.chosen("urgency")),
                typed.words("text"),
                typed.ticked("carer"));
        done("handover.sent", "/handover/view.xhtml?id=" + id);
    }
}
