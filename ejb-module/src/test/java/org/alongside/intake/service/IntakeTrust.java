package org.alongside.intake.service;

import org.alongside.access.StandardRole;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.handover.service.HandoverTrust;
import org.alongside.handover.service.Handovers;
import org.alongside.link.service.LinkFixture;
import org.alongside.link.service.Links;
import org.alongside.referral.service.ReferralFixture;
import org.alongside.referral.service.Referrals;
import org.alongside.task.service.OpenTasks;

/** A small trust in which referrals are answered. */
public final class IntakeTrust {

    final HandoverTrust people = new HandoverTrust();
    final Transactions transactions = people.transactions;
    final Intakes intakes = intakes(transactions, people.handovers());
    final Referrals referrals = ReferralFixture.referrals(transactions);
    final LinkFixture links = new LinkFixture(
            transactions,
            transactions.service(IntakeLink.class),
            transactions.service(InvitationLink.class, ReferralFixture.store(transactions)));
    final Principal lead = people.account("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT", "S1");
    final Principal zoe = people.account("Zoe Bell", StandardRole.SHIFT_LEAD, "CRT", "D2");
    final Principal duty = people.account("Dee Duty", StandardRole.CARE_COORDINATOR, "CMH", "D1");

    /** As staff answer them. */
    public static Intakes intakes(Transactions transactions, Handovers handovers) {
        Telling telling = transactions.service(
                Telling.class, transactions.service(Links.class), transactions.service(OpenTasks.class));
        return transactions.service(Intakes.class, ReferralFixture.referrals(transactions), handovers, telling);
    }
}
