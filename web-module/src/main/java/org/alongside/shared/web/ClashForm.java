package org.alongside.shared.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.shared.service.EditClash;
import org.jspecify.annotations.Nullable;

/** Two people changed the same fields: both texts of each, and which of them is to be saved. Mine, unless chosen otherwise. */
public class ClashForm implements Serializable {

    public static final String MINE = "mine";
    public static final String THEIRS = "theirs";

    @Serial
    private static final long serialVersionUID = 1L;

    private @Nullable String by;
    private @Nullable Instant at;
    private List<EditClash.Field> fields = List.of();
    private Map<String, String> choices = new HashMap<>();

    /** A choice between two texts that are still the same stays. */
    public void show(EditClash clash) {
        by = clash.by();
        at = clash.at();
        Map<String, String> chosen = new HashMap<>();
        for (EditClash.Field field : clash.fields()) {
            chosen.put(field.field(), fields.contains(field) ? choices.getOrDefault(field.field(), MINE) : MINE);
        }
        fields = new ArrayList<>(clash.fields());
        choices = chosen;
    }

    /** All is saved. */
    public void over() {
        fields = List.of();
        choices = new HashMap<>();
    }

    /** What was typed, with the other text where that was chosen. */
    public Map<String, String> resolved(Map<String, String> typed) {
        Map<String, String> resolved = new HashMap<>(typed);
        fields.stream()
                .filter(field -> THEIRS.equals(choices.get(field.field())))
                .forEach(field -> resolved.put(field.field(), field.theirs()));
        return resolved;
    }

    /** What the fields of the clash say now; the next save begins from it. */
    public Map<String, String> seen(Map<String, String> base) {
        Map<String, String> seen = new HashMap<>(base);
        fields.forEach(field -> seen.put(field.field(), field.theirs()));
        return seen;
    }

    public boolean isThere() {
        return !fields.isEmpty();
    }

    public @Nullable String getBy() {
        return by;
    }

    public @Nullable Instant getAt() {
        return at;
    }

    public List<EditClash.Field> getFields() {
        return fields;
    }

    public Map<String, String> getChoices() {
        return choices;
    }
}
