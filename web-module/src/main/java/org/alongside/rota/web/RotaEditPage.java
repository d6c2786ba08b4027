package org.alongside.rota.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.alongside.rota.DutyKind;
import org.alongside.rota.service.Rota;
import org.alongside.rota.service.TeamRota;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** The rota of one team: putting somebody on it, taking off, ending early, and a week like the one before. */
@Named("rotaEditPage")
@ViewScoped
public class RotaEditPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Rota rota;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Messages messages;

    private @Nullable String team;
    private final DutyForm form = new DutyForm();
    private transient @Nullable TeamRota read;

    public void load() {
        rota();
        form.setDay(clock.today());
    }

    public TeamRota rota() {
        TeamRota known = read;
        if (known == null) {
            known = rota.team(teamId());
            read = known;
        }
        return known;
    }

    public List<DutyKind> kinds() {
        return List.of(DutyKind.values());
    }

    public void put() {
        rota.put(teamId(), form.kindGiven(), form.staffId(), form.getPhone(), form.shift());
        done("rota.put");
    }

    public void takeOff(String duty) {
        rota.takeOff(Ids.of(duty, "duty"));
        done("rota.takenOff");
    }

    public void endNow(String duty) {
        rota.endNow(Ids.of(duty, "duty"));
        done("rota.ended");
    }

    public void copyWeek() {
        int added = rota.copyWeek(teamId(), monday());
        done("rota.copied", added);
    }

    /** Of this week. */
    public LocalDate monday() {
        return clock.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public Instant now() {
        return clock.instant();
    }

    private void done(String message, Object... arguments) {
        messages.success(message, arguments);
        messages.redirect("/rota/edit.xhtml?team=" + teamId());
    }

    private UUID teamId() {
        return Ids.of(team, "team");
    }

    public @Nullable String getTeam() {
        return team;
    }

    public void setTeam(@Nullable String team) {
        this.team = team;
    }

    public DutyForm getForm() {
        return form;
    }
}
