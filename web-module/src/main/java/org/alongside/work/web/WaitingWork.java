package org.alongside.work.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.work.service.Work;
import org.alongside.work.service.WorkWaiting;
import org.jspecify.annotations.Nullable;

/** What waits for whoever begins their work, on the page they begin it on. */
@Named("waitingWork")
@RequestScoped
public class WaitingWork {

    @Inject
    private Work work;

    private @Nullable List<WorkWaiting> rows;

    /** Where something waits, most urgent first; looked up once for the page. */
    public List<WorkWaiting> rows() {
        List<WorkWaiting> known = rows;
        if (known == null) {
            known = work.waiting().stream().filter(one -> one.count() > 0).toList();
            rows = known;
        }
        return known;
    }
}
