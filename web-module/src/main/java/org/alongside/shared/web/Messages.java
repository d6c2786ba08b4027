package org.alongside.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What a page answers with: errors in a summary that takes focus, and where it leads to, with a success message for the
 * page after the redirect.
 */
@Named("messages")
@RequestScoped
public class Messages {

    /** One error and the field that it is about. */
    public record Line(@Nullable String field, String text) {}

    public List<Line> errors() {
        return lines(FacesMessage.SEVERITY_ERROR);
    }

    public List<Line> successes() {
        return lines(FacesMessage.SEVERITY_INFO);
    }

    /** A rule's refusal, in the words of the feature whose rule it is: {@code discharge.planMissing}. */
    public void refused(String key, List<String> arguments) {
        error(text(key, arguments.toArray()));
    }

    public void error(String text) {
        error(null, text);
    }

    /** @param field that it is about, by its id in the page; null where it is about none */
    public void error(@Nullable String field, String text) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** Shown on the page that the request redirects to. */
    public void success(String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text(key, arguments), null));
    }

    /**
     * Sends the browser to another page of the product, which shows what was told.
     *
     * @param page path and query within the application, for example {@code /discharge/list.xhtml}
     */
    public void redirect(String page) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** The text of a key; its first word names the feature and so the bundle. */
    public static String text(String key, Object... arguments) {
        String feature = key.substring(0, key.indexOf('.'));
        ResourceBundle bundle = ResourceBundle.getBundle("org.alongside." + feature + ".messages", Locale.UK);
        return new MessageFormat(bundle.getString(key), Locale.UK).format(arguments);
    }

    private static List<Line> lines(FacesMessage.Severity severity) {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Line> lines = new ArrayList<>();
        Iterator<String> fields = faces.getClientIdsWithMessages();
        while (fields.hasNext()) {
            String field = fields.next();
            Iterator<FacesMessage> messages = faces.getMessages(field);
            while (messages.hasNext()) {
                FacesMessage message = messages.next();
                if (message.getSeverity().equals(severity)) {
                    message.rendered();
                    lines.add(new Line(field, message.getSummary()));
                }
            }
        }
        return lines;
    }
}
