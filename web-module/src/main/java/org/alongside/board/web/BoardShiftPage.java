package org.alongside.board.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.alongside.board.service.ShiftDetails;
import org.alongside.board.service.Shifts;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** Handing the shift over: one person at a time, what changed, and that whoever comes has heard it. */
@Named("boardShiftPage")
@ViewScoped
public class BoardShiftPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Shifts shifts;

    @Inject
    private transient Messages messages;

    private @Nullable String team;
    private int at;
    private final Typed typed = new Typed();
    private transient @Nullable ShiftDetails read;

    public void load() {
        ShiftDetails.One one = details().one();
        String words = one == null ? null : one.person().words();
        typed.put("words", words == null ? "" : words);
    }

    public ShiftDetails details() {
        ShiftDetails known = read;
        if (known == null) {
            known = shifts.view(teamId(), at);
            read = known;
        }
        return known;
    }

    public void begin() {
        shifts.begin(teamId());
        messages.success("board.handing");
        go(0);
    }

    /** What is said of somebody, and on to the next one. */
    public void say(String referral) {
        shifts.say(teamId(), Ids.of(referral, "referral"), typed.words("words"));
        messages.success("board.said");
        go(at == 0 ? 1 : at);
    }

    public void acknowledge(String referral) {
        shifts.acknowledge(teamId(), Ids.of(referral, "referral"));
        go(0);
    }

    public void take() {
        shifts.take(teamId());
        messages.success("board.taken");
        go(0);
    }

    private void go(int position) {
        messages.redirect("/board/shift.xhtml?team=" + teamId() + (position == 0 ? "" : "&at=" + position));
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

    /** Whose turn it is, by the position; 0 for the first one whom nobody has heard yet. */
    public int getAt() {
        return at;
    }

    public void setAt(int at) {
        this.at = at;
    }

    public Typed getTyped() {
        return typed;
    }
}
