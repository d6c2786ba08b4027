package org.alongside.discharge.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.discharge.service.CareDetails;
import org.alongside.discharge.service.EndingCare;
import org.alongside.discharge.service.Signing;
import org.alongside.discharge.service.Summaries;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** Where the ending of one piece of crisis care is: end it, write its summary, see where the summary is. */
@Named("dischargeViewPage")
@ViewScoped
public class DischargeViewPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Signing signing;

    @Inject
    private transient EndingCare endingCare;

    @Inject
    private transient Summaries summaries;

    @Inject
    private transient Messages messages;

    private @Nullable String referral;
    private @Nullable LocalDate endedOn;
    private transient @Nullable CareDetails care;

    public void load() {
        care();
    }

    public CareDetails care() {
        CareDetails known = care;
        if (known == null) {
            known = signing.care(referral());
            care = known;
        }
        return known;
    }

    public void endCare() {
        if (endedOn == null) {
            messages.error("Enter the day on which crisis care ended");
            return;
        }
        endingCare.endCare(referral(), endedOn);
        messages.success("discharge.careEnded");
        messages.redirect("/discharge/view.xhtml?referral=" + referral());
    }

    public void write() {
        UUID summary = summaries.begin(referral());
        messages.redirect("/discharge/edit.xhtml?id=" + summary);
    }

    private UUID referral() {
        return Ids.of(referral, "crisis care");
    }

    public @Nullable String getReferral() {
        return referral;
    }

    public void setReferral(@Nullable String referral) {
        this.referral = referral;
    }

    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(@Nullable LocalDate endedOn) {
        this.endedOn = endedOn;
    }
}
