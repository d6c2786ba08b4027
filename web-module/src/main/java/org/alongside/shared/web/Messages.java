package org.alongside.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What a page tells the user: errors in a summary that takes focus, and a success message after the redirect. */
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
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** Shown on the page that the request redirects to. */
    public void success(String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text(key, arguments), null));
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
