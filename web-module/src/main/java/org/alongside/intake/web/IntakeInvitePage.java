package org.alongside.intake.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.util.UUID;
import org.alongside.intake.service.Invitations;
import org.alongside.person.web.EntryPage;
import org.alongside.referral.Referrer;
import org.alongside.referral.service.ReferralForm;
import org.alongside.referral.service.Referrals;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Typed;

/** Asks somebody outside to refer a person, by a personal link. */
@Named("intakeInvitePage")
@ViewScoped
public class IntakeInvitePage extends EntryPage<ReferralForm> {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Referrals referrals;

    @Inject
    private transient Invitations invitations;

    @Override
    protected ReferralForm read(UUID aPerson) {
        return referrals.form(aPerson);
    }

    public void invite() {
        Typed typed = getTyped();
        invitations.invite(
                personId(),
                Ids.of(typed.chosen("team"), "team"),
                typed.text("source"),
                new Referrer(typed.text("referrerName"), typed.text("referrerEmail"), null));
        done("intake.invited", "/intake/list.xhtml");
    }
}
