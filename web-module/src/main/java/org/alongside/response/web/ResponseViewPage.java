package org.alongside.response.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.alongside.response.ClockState;
import org.alongside.response.service.ClockRow;
import org.alongside.response.service.ResponseDetails;
import org.alongside.response.service.Responses;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** How soon somebody is to be seen under one referral: the category, its clock, pauses, and why it was late. */
@Named("responseViewPage")
@ViewScoped
public class ResponseViewPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Responses responses;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Messages messages;

    private @Nullable String referral;
    private final Typed typed = new Typed();
    private transient @Nullable ResponseDetails read;

    /** Before anything is rendered, so that what is not there is an error page. */
    public void load() {
        details();
    }

    public ResponseDetails details() {
        ResponseDetails known = read;
        if (known == null) {
            known = responses.view(referralId());
            read = known;
        }
        return known;
    }

    /** Of the clock that counts; null where no category was chosen. */
    public @Nullable ClockState state() {
        ClockRow now = details().now();
        return now == null ? null : now.state(clock.instant());
    }

    public void triage() {
        responses.triage(referralId(), typed.chosen("category"), typed.words("why"));
        done("response.set");
    }

    public void pause() {
        responses.pause(referralId(), typed.words("pauseWhy"));
        done("response.paused");
    }

    public void resume() {
        responses.resume(referralId());
        done("response.resumed");
    }

    public void explain() {
        responses.explain(referralId(), typed.words("breach"));
        done("response.explained");
    }

    public void review() {
        responses.review(referralId(), typed.words("finding"));
        done("response.reviewed");
    }

    private void done(String message) {
        messages.success(message);
        messages.redirect("/response/view.xhtml?referral=" + referralId());
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
