package org.alongside.shared.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed and chosen in the forms of a page, by the id of each field. */
public class Typed implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final HashMap<String, Serializable> values = new HashMap<>();

    /** For the fields of the page; each has the converter of its kind. */
    public Map<String, Serializable> getValues() {
        return values;
    }

    public void put(String field, Serializable value) {
        values.put(field, value);
    }

    /** A day that the page does not let be missing. */
    public LocalDate day(String field) {
        return given(field, LocalDate.class);
    }

    public @Nullable LocalTime time(String field) {
        return values.get(field) instanceof LocalTime time ? time : null;
    }

    /** A choice that the page does not let be missing. */
    public String chosen(String field) {
        return given(field, String.class);
    }

    /** A whole number that the page does not let be missing. */
    public int number(String field) {
        return given(field, Integer.class);
    }

    public @Nullable Integer numberOrNone(String field) {
        return values.get(field) instanceof Integer number ? number : null;
    }

    /** Without the space around it; null where nothing is left. */
    public @Nullable String text(String field) {
        String text = values.get(field) instanceof String typed ? typed.strip() : "";
        return text.isEmpty() ? null : text;
    }

    /** Without the space around it; empty where nothing is left, for a rule to refuse in its own words. */
    public String words(String field) {
        String text = text(field);
        return text == null ? "" : text;
    }

    public boolean ticked(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    private <T> T given(String field, Class<T> type) {
        Serializable value = values.get(field);
        if (!type.isInstance(value)) {
            throw new IllegalStateException(field + " is missing");
        }
        return type.cast(value);
    }
}
