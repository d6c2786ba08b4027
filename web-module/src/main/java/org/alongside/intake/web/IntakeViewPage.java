package org.alongside.intake.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.handover.Urgency;
import org.alongside.handover.service.Handovers;
import org.alongside.handover.service.Receiver;
import org.alongside.intake.PersonTold;
import org.alongside.intake.service.IntakeDetails;
import org.alongside.intake.service.Intakes;
import org.alongside.referral.Referrer;
import org.alongside.shared.Choice;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** The answer to one referral: that it is there, and what the team decides. */
@Named("intakeViewPage")
@ViewScoped
public class IntakeViewPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Intakes intakes;

    @Inject
    private transient Handovers handovers;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Messages messages;

    private @Nullable String referral;
    private @Nullable String reply;
    private final Typed typed = new Typed();
    private transient @Nullable IntakeDetails read;

    public void load() {
        typed.put("rejectDay", clock.today());
        IntakeDetails.Row row = details().row();
        typed.put("referrerName", Objects.requireNonNullElse(row.referrerName(), ""));
        typed.put("referrerEmail", Objects.requireNonNullElse(row.referrerEmail(), ""));
        typed.put("referrerPhone", Objects.requireNonNullElse(row.referrerPhone(), ""));
    }

    public IntakeDetails details() {
        IntakeDetails known = read;
        if (known == null) {
            known = intakes.view(referralId());
            read = known;
        }
        return known;
    }

    public List<Choice> receivers() {
        return handovers.form(details().row().person()).receivers();
    }

    public List<Choice> urgencies() {
        return Urgency.choices();
    }

    public List<Choice> waysTold() {
        return PersonTold.choices();
    }

    public void identify() {
        intakes.identify(
                referralId(),
                new Referrer(typed.text("referrerName"), typed.text("referrerEmail"), typed.text("referrerPhone")));
        done("intake.identified");
    }

    public void arrived() {
        intakes.arrived(referralId(), typed.words("arrivedWords"), typed.ticked("arrivedTold"));
        done("intake.arrived");
    }

    public void accept() {
        intakes.accept(referralId(), typed.words("acceptWords"), typed.ticked("acceptTold"));
        done("intake.accepted");
    }

    public void decline() {
        intakes.decline(
                referralId(),
                new Intakes.Declined(
                        typed.day("rejectDay"),
                        typed.chosen("why"),
                        typed.words("alternative"),
                        PersonTold.valueOf(typed.chosen("personTold"))),
                typed.ticked("declineTold"));
        done("intake.declined");
    }

    public void redirect() {
        intakes.redirect(
                referralId(),
                new Intakes.Redirected(
                        Receiver.of(typed.chosen("to")),
                        Urgency.valueOf(typed.chosen("urgency")),
                        typed.words("text"),
                        typed.chosen("onWhy"),
                        PersonTold.valueOf(typed.chosen("onPersonTold"))),
                typed.ticked("onTold"));
        done("intake.redirected");
    }

    private void done(String message) {
        messages.success(message);
        messages.redirect("/intake/view.xhtml?referral=" + referralId());
    }

    private UUID referralId() {
        return referral == null ? intakes.of(Ids.of(reply, "referral")) : Ids.of(referral, "referral");
    }

    public @Nullable String getReferral() {
        return referral;
    }

    public void setReferral(@Nullable String referral) {
        this.referral = referral;
    }

    public @Nullable String getReply() {
        return reply;
    }

    public void setReply(@Nullable String reply) {
        this.reply = reply;
    }

    public Typed getTyped() {
        return typed;
    }
}
