package org.alongside.call.service;

import org.alongside.gate.service.Transactions;
import org.alongside.handover.service.Handovers;
import org.alongside.person.service.NewPeople;

/** Calls with as much behind them as recognising somebody needs, for measuring it. */
public final class MeasuredCalls {

    private MeasuredCalls() {}

    public static Calls of(Transactions transactions) {
        Referring referring = transactions.service(Referring.class, transactions.service(NewPeople.class));
        return transactions.service(Calls.class, referring, transactions.service(Handovers.class));
    }
}
