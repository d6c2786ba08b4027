package org.alongside.draft.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.Serial;
import org.alongside.draft.service.Drafts;

/** Ends the draft of a form that was saved: the page went on to another one. */
public class DraftListener implements PhaseListener {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.INVOKE_APPLICATION;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        String form = faces.getExternalContext().getRequestParameterMap().get("draft");
        if (form != null && faces.getResponseComplete() && !faces.isValidationFailed()) {
            CDI.current().select(Drafts.class).get().end(form);
        }
    }
}
