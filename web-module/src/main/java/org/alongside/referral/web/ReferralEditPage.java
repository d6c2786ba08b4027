package org.alongside.referral.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.util.UUID;
import org.alongside.person.web.EntryPage;
import org.alongside.referral.NewReferral;
import org.alongside.referral.Referrer;
import org.alongside.referral.service.ReferralForm;
import org.alongside.referral.service.Referrals;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Typed;

/** A new referral of somebody to a team. */
@Named("referralEditPage")
@ViewScoped
public class ReferralEditPage extends EntryPage<ReferralForm> {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Referrals referrals;

    private boolean asked;

    @Override
    protected ReferralForm read(UUID aPerson) {
        return referrals.form(aPerson);
    }

    /** Most are taken as they arrive, and their times count from the receipt. */
    @Override
    public void load() {
        super.load();
        getTyped().put("time", now());
    }

    /** Whether it was asked back, because the team has one of that day already. */
    public boolean isAsked() {
        return asked;
    }

    /** @throws RuleBroken where the team has one of that day already, until somebody ticks that this is another one */
    public void take() {
        Typed typed = getTyped();
        form().already(Ids.of(typed.chosen("team"), "team"), typed.day("day"))
                .filter(earlier -> !typed.ticked("another"))
                .ifPresent(earlier -> {
                    asked = true;
                    throw new RuleBroken("referral.already", earlier.words());
                });
        UUID id = referrals.take(
                personId(),
                new NewReferral(
                        Ids.of(typed.chosen("team"), "team"),
                        typed.day("day"),
                        typed.time("time"),
                        typed.text("source"),
                        typed.text("priority"),
                        typed.text("reason"),
                        referrer(typed),
                        typed.words("words")));
        done("referral.taken", "/referral/view.xhtml?id=" + id);
    }

    private Referrer referrer(Typed typed) {
        String team = typed.text("referrerTeam");
        return form().teams().stream()
                .filter(choice -> choice.value().equals(team))
                .findFirst()
                .map(choice -> new Referrer(UUID.fromString(choice.value()), choice.label()))
                .orElseGet(() -> new Referrer(
                        typed.text("referrerName"), typed.text("referrerEmail"), typed.text("referrerPhone")));
    }
}
