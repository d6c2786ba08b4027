package org.alongside.work.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.alongside.audit.AuditKind;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.service.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/** What waits for whoever is signed in, counted in one statement. */
@Stateless
@UseCase
public class Work {

    @Inject
    private Jdbi jdbi;

    @Inject
    private CurrentUser user;

    @Inject
    private BusinessClock clock;

    /** Each kind that the caller may act on, most urgent first, also where nothing of it waits. */
    @Access(value = Permission.SIGNED_IN, audit = AuditKind.NONE)
    public List<WorkWaiting> waiting() {
        List<WorkKind> kinds = Arrays.stream(WorkKind.values())
                .filter(kind -> user.may(kind.permission()))
                .toList();
        if (kinds.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> WorkReader.waiting(handle, kinds, clock.instant()));
    }
}
