package org.alongside.contact.service;

import java.time.LocalDate;
import java.time.LocalTime;
import org.alongside.person.service.PersonBanner;
import org.jspecify.annotations.Nullable;

/** A contact or a joint meeting that somebody entered here, in words. */
public record Entered(PersonBanner banner, Row row) {

    /** @param enteredBy who entered it */
    public record Row(
            String title,
            LocalDate day,
            @Nullable LocalTime at,
            @Nullable String note,
            String enteredBy) {}
}
