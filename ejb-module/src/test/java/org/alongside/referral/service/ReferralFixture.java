package org.alongside.referral.service;

import org.alongside.gate.service.Transactions;

/** Referrals in tests, as staff take them and as somebody outside writes them. */
public final class ReferralFixture {

    private ReferralFixture() {}

    public static Referrals referrals(Transactions transactions) {
        return transactions.service(Referrals.class, store(transactions));
    }

    public static ReferralStore store(Transactions transactions) {
        return transactions.service(ReferralStore.class);
    }
}
