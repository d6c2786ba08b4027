package org.alongside.gate.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.Serial;
import java.util.Map;
import org.alongside.gate.service.CurrentUser;
import org.alongside.shared.Opening;
import org.alongside.shared.web.Envelope;
import org.alongside.shared.web.Ids;

/** Tells the services the key of a form that was sent. What a page saves while somebody types has none: each is new. */
public class EnvelopeListener implements PhaseListener {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.INVOKE_APPLICATION;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        String key = sent.get(Envelope.KEY);
        if (key != null && !faces.getPartialViewContext().isAjaxRequest()) {
            CurrentUser user = CDI.current().select(CurrentUser.class).get();
            user.sends(Ids.of(key, "form"));
            Opening.of(sent.get(Envelope.OPENING)).ifPresent(form -> user.opened(form.id()));
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // nothing is left to be done
    }
}
