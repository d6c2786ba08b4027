package org.alongside.person.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is found and how they are reached, for those who may see it also where the record is restricted.
 *
 * @param marks that it was restricted, the newest first
 */
public record RestrictionDetails(PersonBanner banner, Where where, List<Mark> marks) {

    /** What is withheld elsewhere. */
    public record Where(
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String phone,
            @Nullable String email) {}

    /** Who restricted the record, and who lifted that; null where it holds. */
    public record Mark(
            String reason,
            String setBy,
            Instant setAt,
            @Nullable String liftedBy,
            @Nullable Instant liftedAt,
            @Nullable String liftReason) {}

    public boolean restricted() {
        return banner.withheld() != null;
    }
}
