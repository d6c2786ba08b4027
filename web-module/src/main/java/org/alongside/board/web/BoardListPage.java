package org.alongside.board.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.alongside.board.service.Board;
import org.alongside.board.service.BoardDetails;
import org.alongside.shared.web.Ids;
import org.jspecify.annotations.Nullable;

/** The shift board of a crisis team, also for a screen on a wall. */
@Named("boardListPage")
@RequestScoped
public class BoardListPage {

    @Inject
    private Board board;

    private @Nullable String team;
    private boolean wall;
    private @Nullable BoardDetails details;

    /** Before anything is rendered, so that what is not there is an error page. */
    public void load() {
        details();
    }

    public BoardDetails details() {
        BoardDetails known = details;
        if (known == null) {
            known = board.view(team == null || team.isBlank() ? null : Ids.of(team, "team"));
            details = known;
        }
        return known;
    }

    public @Nullable String getTeam() {
        return team;
    }

    public void setTeam(@Nullable String team) {
        this.team = team;
    }

    /** Whether it is for a screen on a wall, which shows nobody's name, birth date or number. */
    public boolean isWall() {
        return wall;
    }

    public void setWall(boolean wall) {
        this.wall = wall;
    }
}
