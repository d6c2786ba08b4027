package org.alongside.dispatch.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.audit.AuditKind;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Shows the administrator whether messages leave. */
@Stateless
@UseCase
public class DispatchLog {

    private static final int MOST = 200;

    @Inject
    private Jdbi jdbi;

    @Access(value = Permission.SEE_DISPATCHES, audit = AuditKind.NONE)
    public List<DispatchRow> newest() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from dispatch_log(?)")
                .bind(0, MOST)
                .map(ConstructorMapper.of(DispatchRow.class))
                .list());
    }
}
