package org.alongside.gate.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alongside.audit.service.Trail;
import org.alongside.gate.service.AccessDenied;
import org.alongside.gate.service.Refused;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.DatabaseAway;
import org.alongside.shared.service.Incident;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.web.Envelope;
import org.alongside.shared.web.Messages;
import org.primefaces.csp.CspException;

/**
 * What happens when a page fails: a refused rule becomes a message on the page, an expired page says so and keeps the
 * text, a database that is away is said to be, and anything unforeseen gets an incident number and never half a page.
 */
public class PageErrors extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(PageErrors.class.getName());

    PageErrors(ExceptionHandler wrapped) {
        super(wrapped);
    }

    /** Puts the handler in front of the one of the Faces implementation. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new PageErrors(getWrapped().getExceptionHandler());
        }
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable error = events.next().getContext().getException();
            events.remove();
            FacesContext faces = FacesContext.getCurrentInstance();
            if (!faces.getResponseComplete()) {
                answer(faces, error);
            }
        }
    }

    private static void answer(FacesContext faces, Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (told(cause)) {
                return;
            }
            if (cause instanceof AccessDenied || cause instanceof CspException) {
                LOG.log(Level.INFO, "refused: {0}", cause.toString());
                send(faces, 403);
                return;
            }
            if (cause instanceof NotFound) {
                send(faces, 404);
                return;
            }
            if (cause instanceof ViewExpiredException) {
                expired(faces);
                return;
            }
        }
        if (DatabaseAway.in(error)) {
            send(faces, 503);
            return;
        }
        Incident.log(LOG, CDI.current().select(Trail.class).get().request(), "page", error);
        send(faces, 500);
    }

    /** What the user can mend is said on the page, with what was typed still on it. */
    private static boolean told(Throwable cause) {
        Messages messages = CDI.current().select(Messages.class).get();
        if (cause instanceof Refused refused) {
            messages.refused(refused.messageKey(), refused.arguments());
        } else if (cause instanceof RuleBroken broken) {
            messages.refused(broken.messageKey(), broken.arguments());
        } else if (cause instanceof OptimisticLockException) {
            messages.refused("gate.changedAtOnce", List.of());
        } else {
            return false;
        }
        return true;
    }

    /** A page that saves in the background must not be left, or what was typed since would go with it. */
    private static void expired(FacesContext faces) {
        if (faces.getPartialViewContext().isAjaxRequest()) {
            status(faces, 401);
        } else {
            String page = faces.getExternalContext().getRequestParameterMap().get(Envelope.PAGE);
            redirect(
                    faces,
                    "/error/expired.xhtml"
                            + (page == null ? "" : "?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8)));
        }
    }

    private static void send(FacesContext faces, int status) {
        if (faces.getPartialViewContext().isAjaxRequest()) {
            redirect(faces, "/error/page?status=" + status);
            return;
        }
        status(faces, status);
    }

    private static void status(FacesContext faces, int status) {
        try {
            faces.getExternalContext().responseReset();
            faces.getExternalContext().responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static void redirect(FacesContext faces, String page) {
        try {
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
