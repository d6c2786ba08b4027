package org.alongside.inpatient.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.inpatient.Admission;
import org.alongside.inpatient.Stay;
import org.alongside.inpatient.service.StayDetails;
import org.alongside.inpatient.service.Stays;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** One stay in hospital and its next steps: another ward, ready to leave, and leaving. */
@Named("inpatientViewPage")
@ViewScoped
public class InpatientViewPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Stays stays;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Messages messages;

    private @Nullable String id;
    private final Typed typed = new Typed();
    private transient @Nullable StayDetails read;

    public void load() {
        stay();
        LocalDate today = clock.today();
        List.of("moveDay", "readyDay", "notReadyDay", "leaveDay").forEach(day -> typed.put(day, today));
    }

    public StayDetails stay() {
        StayDetails known = read;
        if (known == null) {
            known = stays.view(spell());
            read = known;
        }
        return known;
    }

    public void move() {
        stays.move(
                spell(), moment("moveDay", "moveTime"), new Admission.Bed(typed.chosen("ward"), typed.chosen("class")));
        done("inpatient.moved");
    }

    public void ready() {
        stays.ready(spell(), typed.day("readyDay"), typed.text("reason"), typed.text("attributable"));
        done("inpatient.isReady");
    }

    public void notReady() {
        stays.notReady(spell(), typed.day("notReadyDay"));
        done("inpatient.readyEnded");
    }

    public void leave() {
        stays.leave(spell(), moment("leaveDay", "leaveTime"), typed.text("method"), typed.text("destination"));
        done("inpatient.gone");
    }

    private Stay.Moment moment(String day, String time) {
        return new Stay.Moment(typed.day(day), typed.time(time));
    }

    private void done(String message) {
        messages.success(message);
        messages.redirect("/inpatient/view.xhtml?id=" + spell());
    }

    private UUID spell() {
        return Ids.of(id, "stay");
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
