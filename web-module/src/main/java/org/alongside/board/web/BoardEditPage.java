package org.alongside.board.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.UUID;
import org.alongside.board.Appointment;
import org.alongside.board.Pair;
import org.alongside.board.service.PlanDetails;
import org.alongside.board.service.Planning;
import org.alongside.shared.London;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** Who sees somebody in crisis care, and when next. */
@Named("boardEditPage")
@ViewScoped
public class BoardEditPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Planning planning;

    @Inject
    private transient Messages messages;

    private @Nullable String referral;
    private final Typed typed = new Typed();
    private transient @Nullable PlanDetails read;

    /** Whoever they are allocated to is who goes, unless somebody else is chosen. */
    public void load() {
        PlanDetails.Referral of = details().referral();
        preset("first", of.first());
        preset("second", of.second());
        preset("goes", of.first());
        preset("with", of.second());
    }

    private void preset(String field, @Nullable UUID worker) {
        if (worker != null) {
            typed.put(field, worker.toString());
        }
    }

    public PlanDetails details() {
        PlanDetails known = read;
        if (known == null) {
            known = planning.view(referralId());
            read = known;
        }
        return known;
    }

    public void allocate() {
        planning.allocate(referralId(), pair("first", "second"));
        done("board.allocated");
    }

    public void book() {
        LocalTime at = typed.time("time");
        planning.book(
                referralId(),
                new Appointment.Plan(
                        London.instant(typed.day("day"), at == null ? LocalTime.MIDNIGHT : at),
                        pair("goes", "with"),
                        typed.words("note")));
        done("board.booked");
    }

    public void cancel(String appointment) {
        planning.cancel(Ids.of(appointment, "appointment"), typed.words("reason"));
        done("board.cancelled");
    }

    private Pair pair(String one, String other) {
        String second = typed.text(other);
        return new Pair(Ids.of(typed.chosen(one), "worker"), second == null ? null : Ids.of(second, "worker"));
    }

    private void done(String message) {
        messages.success(message);
        messages.redirect("/board/edit.xhtml?referral=" + referralId());
    }

    private UUID referralId() {
        return Ids.of(referral, "referral");
    }

    public @Nullable String getReferral() {
        return referral;
    }

    public void setReferral(@Nullable String referral) {
        this.referral = referral;
    }

    public Typed getTyped() {
        return typed;
    }
}
