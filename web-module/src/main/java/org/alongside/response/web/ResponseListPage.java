package org.alongside.response.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.alongside.response.service.ResponseLists;
import org.alongside.response.service.ResponseRow;
import org.alongside.shared.service.BusinessClock;

/** Who waits to be seen, worst first. */
@Named("responseListPage")
@RequestScoped
public class ResponseListPage {

    @Inject
    private ResponseLists responses;

    @Inject
    private BusinessClock clock;

    private List<ResponseRow> rows = List.of();

    public void load() {
        rows = responses.open();
    }

    public List<ResponseRow> rows() {
        return rows;
    }

    public Instant now() {
        return clock.instant();
    }
}
