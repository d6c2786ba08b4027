package org.alongside.person.service;

import java.util.UUID;

/** The banner of somebody of whom nothing is known but that they have a record. */
public final class SomeBanner {

    private SomeBanner() {}

    public static PersonBanner of(UUID person) {
        return new PersonBanner(
                person, "P1", null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
