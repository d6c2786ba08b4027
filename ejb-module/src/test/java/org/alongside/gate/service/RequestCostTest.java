package org.alongside.gate.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.alongside.access.service.Principals;
import org.alongside.audit.AuditEntry;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.AuditLog;
import org.alongside.audit.service.Trail;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.StatementCount;
import org.alongside.shared.service.TestDatabase;
import org.alongside.shared.service.Wiring;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What every request costs beside its own statements: one to recognise the caller, one context, one audit row. */
class RequestCostTest {

    private final Jdbi jdbi = TestDatabase.migrated().system();
    private final StatementCount statements = new StatementCount(jdbi);

    @Test
    void recognisingTheContextAndTheAuditTakeOneStatementEach() {
        Principals principals = Wiring.wire(Principals.class, jdbi);
        RowSecurity rowSecurity = new RowSecurity(jdbi, new BusinessClock());
        AuditLog audit = Wiring.wire(AuditLog.class, jdbi);
        AuditEntry entry = new AuditEntry("test", AuditKind.READ, "Records.open", "OPEN_RECORD");
        assertThat(statements.of(() -> principals.ofSession(UUID.randomUUID(), 0)))
                .isOne();
        assertThat(statements.of(() -> {
                    rowSecurity.enter(Principal.SYSTEM);
                    return "";
                }))
                .isOne();
        assertThat(statements.of(() -> {
                    audit.done(entry, new Trail());
                    return "";
                }))
                .isOne();
    }

    @Test
    void noStatementUnderRowSecurityIsCompiled() {
        String within = jdbi.inTransaction(handle -> {
            handle.execute("set local jit = on");
            assertThat(jit()).isEqualTo("on");
            new RowSecurity(jdbi, new BusinessClock()).enter(Principal.SYSTEM);
            return jit();
        });
        assertThat(within).isEqualTo("off");
    }

    private String jit() {
        return jdbi.withHandle(handle -> handle.createQuery("select current_setting('jit')")
                .mapTo(String.class)
                .one());
    }
}
