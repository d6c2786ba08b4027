package org.alongside.gate.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.alongside.gate.service.Notes;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** A page whose action ends in each of the ways in which an action can end, for the tests inside of the server. */
@Named("notePage")
@ViewScoped
public class NotePage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Notes notes;

    @Inject
    private transient Messages messages;

    private @Nullable String text;
    private @Nullable Integer days;
    private @Nullable String how;
    private @Nullable String broken;

    public void save() {
        String written = String.valueOf(text);
        switch (String.valueOf(how)) {
            case "rule" -> notes.fail(written, new RuleBroken("task.alreadyDone", "Kim"));
            case "own rule" -> throw new RuleBroken("task.alreadyDone", "Kim");
            case "message" -> messages.error("Say more");
            case "fault" -> notes.fail(written, new IllegalStateException("what was typed: " + text));
            case "denied" -> notes.guarded(written);
            case "missing" -> notes.missing(UUID.randomUUID());
            case "stay" -> notes.make(written);
            default -> {
                if (String.valueOf(how).startsWith("conflict ")) {
                    notes.conflict(UUID.fromString(String.valueOf(how).substring("conflict ".length())));
                } else {
                    notes.make(written);
                }
                messages.success("task.alreadyDone", "Kim");
                messages.redirect("/test/note.xhtml");
            }
        }
    }

    public String fault() {
        throw new IllegalStateException("a fault while the page is written");
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable Integer getDays() {
        return days;
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }

    public @Nullable String getHow() {
        return how;
    }

    public void setHow(@Nullable String how) {
        this.how = how;
    }

    public @Nullable String getBroken() {
        return broken;
    }

    public void setBroken(@Nullable String broken) {
        this.broken = broken;
    }
}
