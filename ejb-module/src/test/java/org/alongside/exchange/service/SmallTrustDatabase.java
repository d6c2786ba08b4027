package org.alongside.exchange.service;

import org.alongside.shared.service.TestDatabase;

/** A database of its own for each test, with the small trust in it. */
public final class SmallTrustDatabase {

    private SmallTrustDatabase() {}

    public static TestDatabase filled() {
        return TestDatabase.like("small trust", SmallTrust::imported);
    }
}
