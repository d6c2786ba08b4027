package org.alongside.board.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.board.service.Planning;
import org.alongside.board.service.Visit;

/** Where somebody is to go in the next days, for their phone. */
@Named("boardVisitsPage")
@RequestScoped
public class BoardVisitsPage {

    @Inject
    private Planning planning;

    private List<Visit> visits = List.of();

    public void load() {
        visits = planning.mine();
    }

    public List<Visit> visits() {
        return visits;
    }
}
