package org.alongside.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.alongside.organisation.service.CodeSetEntry;
import org.alongside.organisation.service.CodeSets;
import org.alongside.shared.Choice;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** The code lists: which codes are in a list of the measures, and in which words pages show a code. */
@Named("codeListPage")
@ViewScoped
public class CodeListPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CodeSets settings;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Messages messages;

    private @Nullable String set;
    private @Nullable String words;
    private final Typed typed = new Typed();

    public void load() {
        typed.put("from", clock.today());
        typed.put("lastDay", clock.today());
    }

    public List<String> sets() {
        return settings.sets();
    }

    public List<String> wordLists() {
        return settings.words();
    }

    public List<CodeSetEntry> entries() {
        return set == null ? List.of() : settings.entries(set);
    }

    public List<Choice> labels() {
        return words == null ? List.of() : settings.labels(words);
    }

    public void add() {
        settings.add(String.valueOf(set), text("code"), typed.day("from"));
        done("organisation.codeAdded", "set=" + set);
    }

    public void end() {
        settings.end(String.valueOf(set), text("endCode"), typed.day("lastDay"));
        done("organisation.codeEnded", "set=" + set);
    }

    public void say() {
        settings.say(String.valueOf(words), text("wordCode"), text("label"));
        done("organisation.wordsSaved", "words=" + words);
    }

    private String text(String field) {
        String text = typed.text(field);
        return text == null ? "" : text;
    }

    private void done(String message, String query) {
        messages.success(message);
        messages.redirect("/organisation/codes.xhtml?" + query);
    }

    public @Nullable String getSet() {
        return set;
    }

    public void setSet(@Nullable String set) {
        this.set = set;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public Typed getTyped() {
        return typed;
    }
}
