package org.alongside.gate.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.Serial;
import org.primefaces.context.PrimeFacesContext;

/**
 * A form without the nonce of a page of ours is refused before it is looked at. PrimeFaces looks at it as the answer is
 * written, when the action is done.
 */
public class NonceListener implements PhaseListener {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // nothing is known of the form yet
    }

    /** What is thrown here becomes the answer, and no later phase runs. */
    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (!faces.getResponseComplete() && faces.isPostback()) {
            PrimeFacesContext.getCspState(faces).getNonce();
        }
    }
}
