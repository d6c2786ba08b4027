package org.alongside.referral.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.alongside.referral.service.ReferralDetails;
import org.alongside.referral.service.Referrals;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** One referral: what it says, and that its care has ended. */
@Named("referralViewPage")
@ViewScoped
public class ReferralViewPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Referrals referrals;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Messages messages;

    private @Nullable String id;
    private final Typed typed = new Typed();
    private transient @Nullable ReferralDetails read;

    public void load() {
        referral();
        typed.put("endDay", clock.today());
    }

    public ReferralDetails referral() {
        ReferralDetails known = read;
        if (known == null) {
            known = referrals.view(referralId());
            read = known;
        }
        return known;
    }

    public void end() {
        referrals.end(referralId(), typed.day("endDay"));
        done("referral.ended");
    }

    private void done(String message) {
        messages.success(message);
        messages.redirect("/referral/view.xhtml?id=" + referralId());
    }

    private UUID referralId() {
        return Ids.of(id, "referral");
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public Typed getTyped() {
        return typed;
    }
}
