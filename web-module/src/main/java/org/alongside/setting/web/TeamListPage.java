package org.alongside.setting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.setting.service.TeamRow;
import org.alongside.setting.service.TeamSettings;

/** The trust's teams, as they are set. */
@Named("teamListPage")
@RequestScoped
public class TeamListPage {

    @Inject
    private TeamSettings settings;

    private List<TeamRow> rows = List.of();

    public void load() {
        rows = settings.list();
    }

    public List<TeamRow> rows() {
        return rows;
    }
}
