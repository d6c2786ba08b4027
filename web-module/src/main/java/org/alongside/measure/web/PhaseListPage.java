package org.alongside.measure.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.alongside.measure.Phase;
import org.alongside.measure.Series;
import org.alongside.measure.service.Phases;
import org.alongside.shared.Choice;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** The phases of one chart: the months in which something was changed, and what. */
@Named("phaseListPage")
@ViewScoped
public class PhaseListPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MONTHS = 24;

    @Inject
    private transient Phases phases;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Messages messages;

    private @Nullable String name;
    private @Nullable String team;
    private final Typed typed = new Typed();
    private transient @Nullable List<Phase> read;

    public void load() {
        rows();
    }

    public Series series() {
        return Series.of(String.valueOf(name)).orElseThrow(() -> new NotFound("series"));
    }

    public List<Phase> rows() {
        List<Phase> known = read;
        if (known == null) {
            known = phases.of(series(), teamOrAll());
            read = known;
        }
        return known;
    }

    /** Those that a chart shows, the newest first. */
    public List<Choice> months() {
        YearMonth now = YearMonth.from(clock.today());
        return java.util.stream.IntStream.range(0, MONTHS)
                .mapToObj(now::minusMonths)
                .map(month -> new Choice(month.toString(), month.toString()))
                .toList();
    }

    public void set() {
        String reason = typed.text("reason");
        phases.set(series(), teamOrAll(), YearMonth.parse(typed.chosen("start")), reason == null ? "" : reason);
        done("measure.phaseSet");
    }

    public void takeAway(String id) {
        phases.takeAway(Ids.of(id, "phase"));
        done("measure.phaseGone");
    }

    private void done(String message) {
        messages.success(message);
        messages.redirect("/measure/phases.xhtml?series=" + series() + "&team=" + teamOrAll());
    }

    private String teamOrAll() {
        return team == null ? "" : team;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
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
