package org.alongside.person.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.person.Demographic;
import org.alongside.person.Demographics;
import org.jspecify.annotations.Nullable;

/**
 * What the page for correcting a person shows.
 *
 * @param withheld what the caller neither sees nor changes, because the record is restricted
 * @param registeredHere in no extract; only such a registration can be entered in error
 * @param errorReason why it was entered in error; null where it was not
 */
public record PersonDetails(
        PersonBanner banner,
        Demographics demographics,
        Set<Demographic> withheld,
        boolean registeredHere,
        @Nullable String errorReason,
        List<Practice> practices,
        List<Change> history) {

    /** A GP practice from a day on. */
    public record Practice(
            String code,
            @Nullable String name,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String enteredBy) {}

    /** One field as it was before. */
    public record Change(
            Demographic field,
            @Nullable String before,
            @Nullable String after,
            String changedBy,
            Instant changedAt) {}

    /** Those that the caller sees and corrects. */
    public List<Demographic> fields() {
        return Arrays.stream(Demographic.values())
                .filter(field -> !withheld.contains(field))
                .toList();
    }

    public UUID person() {
        return banner.id();
    }
}
