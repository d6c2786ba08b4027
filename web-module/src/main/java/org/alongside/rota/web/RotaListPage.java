package org.alongside.rota.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.gate.Permission;
import org.alongside.gate.service.CurrentUser;
import org.alongside.rota.DutyKind;
import org.alongside.rota.service.OnDuty;
import org.alongside.rota.service.Rota;

/** Who is on duty now in each team, with the number that reaches them. */
@Named("rotaListPage")
@RequestScoped
public class RotaListPage {

    @Inject
    private Rota rota;

    @Inject
    private CurrentUser user;

    private List<OnDuty> teams = List.of();

    public void load() {
        teams = rota.now();
    }

    public List<OnDuty> teams() {
        return teams;
    }

    public List<DutyKind> kinds() {
        return List.of(DutyKind.values());
    }

    public boolean plans(OnDuty team) {
        return may(Permission.MANAGE_ROTA, team);
    }

    /** Whether the caller can say who of the team is away. */
    public boolean setsCover(OnDuty team) {
        return may(Permission.SET_COVER, team);
    }

    private boolean may(Permission permission, OnDuty team) {
        boolean theirs = team.mine() || user.may(Permission.EVERY_TEAM) && user.may(Permission.MANAGE_ROTA);
        return user.may(permission) && theirs;
    }
}
