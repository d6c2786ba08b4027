package org.alongside.shared.service;

import jakarta.ejb.ApplicationException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Two people changed the same field. Nothing is saved; the page shows both texts of each such field, and whoever came
 * second chooses.
 */
@ApplicationException(rollback = true)
public class EditClash extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** One field in both versions; {@code field} is its name in the form. */
    public record Field(String field, String label, String mine, String theirs) implements Serializable {}

    private final String by;
    private final Instant at;
    private final List<Field> fields;

    /** @param by who saved the other version */
    public EditClash(String by, Instant at, List<Field> fields) {
        super(fields.size() + " fields");
        this.by = by;
        this.at = at;
        this.fields = List.copyOf(fields);
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public List<Field> fields() {
        return fields;
    }
}
