package org.alongside.dispatch.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.dispatch.service.DispatchLog;
import org.alongside.dispatch.service.DispatchRow;

/** Whether messages leave, for the administrator. */
@Named("dispatchListPage")
@RequestScoped
public class DispatchListPage {

    @Inject
    private DispatchLog log;

    private List<DispatchRow> rows = List.of();

    public void load() {
        rows = log.newest();
    }

    public List<DispatchRow> rows() {
        return rows;
    }
}
