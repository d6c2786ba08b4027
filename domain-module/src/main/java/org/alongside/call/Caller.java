package org.alongside.call;

import org.jspecify.annotations.Nullable;

/**
 * Who rings. A crisis team takes referrals from every one of them by phone, without a form (CORE item 3); where they lead to
 * one, the caller is its source (MHSDS source of referral).
 */
public enum Caller {
    PERSON("The person themself", "B1"),
    CARER("A carer, relative or friend", "B2"),
    PRACTICE("A GP practice", "A1"),
    EMERGENCY_DEPARTMENT("An emergency department", "H1"),
    AMBULANCE("The ambulance service", "M9"),
    POLICE("The police", "E1"),
    SOCIAL_CARE("Social care", "C1"),
    HOUSING("A housing service", "C3"),
    VOLUNTARY("A voluntary organisation", "G4"),
    TRUST("Another team of the trust", "P1"),
    PROFESSIONAL("Another professional", "M5"),
    ANONYMOUS("Somebody who stays anonymous", null);

    private final String title;
    private final @Nullable String source;

    Caller(String title, @Nullable String source) {
        this.title = title;
        this.source = source;
    }

    /** In words, for pages. */
    public String title() {
        return title;
    }

    /** Source of referral, by its national code; null where nobody knows. */
    @Nullable
    public String source() {
        return source;
    }
}
