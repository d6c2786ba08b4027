package org.alongside.dispatch.service;

import java.util.Optional;
import org.alongside.access.service.Principal;
import org.alongside.access.service.Transactions;

/** The steps of the outbox outside of a server, each in a transaction of its own as in it. */
final class TransactedOutboxSteps extends OutboxSteps {

    private final Transactions transactions;

    TransactedOutboxSteps(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Claim> claim() {
        return transactions.as(Principal.SYSTEM, super::claim);
    }

    @Override
    public Optional<Mail.Letter> letter(Claim claim) {
        return transactions.as(Principal.SYSTEM, () -> super.letter(claim));
    }

    @Override
    public void sent(Claim claim) {
        transactions.run(Principal.SYSTEM, () -> super.sent(claim));
    }

    @Override
    public void refused(Claim claim, String error) {
        transactions.run(Principal.SYSTEM, () -> super.refused(claim, error));
    }
}
