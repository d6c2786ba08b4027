package org.alongside.rota.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.rota.service.Absences;
import org.alongside.rota.service.TeamAbsences;
import org.alongside.shared.Choice;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** Who of a team is away, and who stands in. */
@Named("rotaAbsencePage")
@ViewScoped
public class RotaAbsencePage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Absences absences;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Messages messages;

    private @Nullable String team;
    private final Typed typed = new Typed();
    private transient @Nullable TeamAbsences read;

    public void load() {
        absences();
        typed.put("first", clock.today());
    }

    public TeamAbsences absences() {
        TeamAbsences known = read;
        if (known == null) {
            known = absences.team(teamId());
            read = known;
        }
        return known;
    }

    public List<Choice> staff() {
        return absences().staff().stream()
                .map(choice -> new Choice(choice.id().toString(), choice.name()))
                .toList();
    }

    public void add() {
        absences.add(
                teamId(),
                Ids.of(typed.chosen("staff"), "member of staff"),
                Ids.of(typed.chosen("cover"), "member of staff"),
                typed.day("first"),
                typed.day("last"));
        done("rota.away");
    }

    public void takeBack(String absence) {
        absences.takeBack(Ids.of(absence, "absence"));
        done("rota.awayTakenBack");
    }

    public void endNow(String absence) {
        absences.endNow(Ids.of(absence, "absence"));
        done("rota.backNow");
    }

    public Instant now() {
        return clock.instant();
    }

    private void done(String message) {
        messages.success(message);
        messages.redirect("/rota/absence.xhtml?team=" + teamId());
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

    public Typed getTyped() {
        return typed;
    }
}
