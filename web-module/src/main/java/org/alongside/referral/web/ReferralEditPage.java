package org.alongside.referral.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.alongside.access.web.Ids;
import org.alongside.referral.NewReferral;
import org.alongside.referral.service.ReferralForm;
import org.alongside.referral.service.Referrals;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Redirect;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** A new referral of somebody to a team. */
@Named("referralEditPage")
@ViewScoped
public class ReferralEditPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Referrals referrals;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Messages messages;

    private @Nullable String person;
    private final Typed typed = new Typed();
    private transient @Nullable ReferralForm read;

    public void load() {
        form();
        typed.put("day", clock.today());
    }

    public ReferralForm form() {
        ReferralForm known = read;
        if (known == null) {
            known = referrals.form(personId());
            read = known;
        }
        return known;
    }

    public void take() {
        UUID id = referrals.take(
                personId(),
                new NewReferral(
                        Ids.of(typed.chosen("team"), "team"),
                        typed.day("day"),
                        typed.time("time"),
                        typed.text("source"),
                        typed.text("priority"),
                        typed.text("reason")));
        messages.success("referral.taken");
        Redirect.to("/referral/view.xhtml?id=" + id);
    }

    private UUID personId() {
        return Ids.of(person, "record");
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }

    public Typed getTyped() {
        return typed;
    }
}
