package org.alongside.concern.service;

import java.time.Instant;
import java.util.UUID;
import org.alongside.concern.Source;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said or wrote, and where.
 *
 * @param words null where they are withheld, which withheld says, or where none were written down
 * @param danger whether somebody was in immediate danger then
 * @param category of the triage scale as it was said then
 * @param place where they were, and ambulanceAt when an ambulance was called, as far as the call kept it
 */
public record Words(
        @Nullable String words,
        String saidBy,
        Instant saidAt,
        Source source,
        UUID sourceId,
        boolean withheld,
        boolean danger,
        @Nullable String category,
        @Nullable String place,
        @Nullable Instant ambulanceAt) {

    /** For a page, which says so where there are none. */
    public String text() {
        String said = words;
        if (said != null) {
            return said;
        }
        return withheld ? "A carer said this in confidence. It is read with the call." : "No words were written down.";
    }

    /** The address of the page on which they stand. */
    public String page() {
        return source.page() + sourceId;
    }
}
