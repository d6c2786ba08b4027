package org.alongside.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alongside.access.Permission;
import org.alongside.access.StandardRole;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.AuditLog;
import org.alongside.audit.service.Trail;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.TestDatabase;
import org.alongside.shared.service.Wiring;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The one place where a call is let through or refused, and what the audit says of it. */
class AccessInterceptorTest {

    /** A service with one method of each kind. */
    static class Service {

        @Access(value = Permission.OPEN_RECORD, audit = AuditKind.READ)
        public void read() {}

        @Access(value = Permission.SIGNED_IN, audit = AuditKind.NONE)
        public void count() {}

        public void unsaid() {}
    }

    private final Jdbi jdbi = TestDatabase.migrated().system();
    private final CurrentUser user = new CurrentUser();
    private final Trail trail = new Trail();
    private final AuditLog audit = Wiring.wire(AuditLog.class, jdbi);
    private final AccessInterceptor interceptor = Wiring.wire(
            AccessInterceptor.class,
            user,
            new RowSecurity(jdbi, new BusinessClock()),
            audit,
            trail,
            Wiring.wire(Submissions.class, jdbi, user));

    private static Principal principal(StandardRole role) {
        return new Principal(
                "sam", "Sam Okoro", UUID.randomUUID(), null, role.permissions(), List.of(), Principal.Scope.TEAM);
    }

    private Object call(String method, Callable<Object> work) throws Exception {
        Method called = Service.class.getMethod(method);
        return interceptor.around((InvocationContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (self, asked, arguments) -> switch (asked.getName()) {
                    case "getMethod" -> called;
                    case "proceed" -> work.call();
                    default -> throw new UnsupportedOperationException(asked.getName());
                }));
    }

    private List<String> rows() {
        return jdbi.withHandle(h -> h.createQuery(
                        "select concat_ws(' ', principal, kind, action, permission, outcome, subject) from audit_event order by id")
                .mapTo(String.class)
                .list());
    }

    @Test
    void whoMayIsLetThroughAndIsInTheAudit() throws Exception {
        user.become(principal(StandardRole.WARD_NURSE));
        trail.subject("record");
        assertThat(call("read", () -> "answer")).isEqualTo("answer");
        assertThat(rows()).containsExactly("sam READ Service.read OPEN_RECORD DONE record");
    }

    @Test
    void whoMayNotIsRefusedBeforeAnythingIsDone() {
        user.become(principal(StandardRole.ADMINISTRATOR));
        assertThatThrownBy(() -> call("read", () -> {
                    throw new IllegalStateException("it was done");
                }))
                .isInstanceOfSatisfying(
                        AccessDenied.class,
                        denied -> assertThat(denied.signedIn()).isTrue());
        assertThat(rows()).containsExactly("sam READ Service.read OPEN_RECORD DENIED");
    }

    @Test
    void nobodyIsNotSignedIn() {
        assertThatThrownBy(() -> call("count", () -> "never"))
                .isInstanceOfSatisfying(
                        AccessDenied.class,
                        denied -> assertThat(denied.signedIn()).isFalse());
        assertThat(rows()).containsExactly("nobody NONE Service.count SIGNED_IN DENIED");
    }

    @Test
    void whatSeesNobodyLeavesNoRow() throws Exception {
        user.become(principal(StandardRole.PARTNER));
        call("count", () -> 1);
        assertThat(rows()).isEmpty();
    }

    @Test
    void aBrokenRuleBecomesARefusalWithItsWords() {
        user.become(principal(StandardRole.WARD_NURSE));
        assertThatThrownBy(() -> call("read", () -> {
                    throw new RuleBroken("task.alreadyDone", "Kim");
                }))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.messageKey()).isEqualTo("task.alreadyDone");
                    assertThat(refused.arguments()).containsExactly("Kim");
                });
        assertThat(rows()).isEmpty();
    }

    @Test
    void lookingForWhatOneMayNotSeeIsInTheAudit() {
        user.become(principal(StandardRole.WARD_NURSE));
        UUID stranger = UUID.randomUUID();
        assertThatThrownBy(() -> call("read", () -> {
                    trail.about(stranger);
                    throw new NotFound("record");
                }))
                .isInstanceOf(NotFound.class);
        assertThat(rows()).containsExactly("sam READ Service.read OPEN_RECORD NOT_FOUND");
        assertThat(jdbi.<UUID, RuntimeException>withHandle(h -> h.createQuery("select person_id from audit_event")
                        .mapTo(UUID.class)
                        .one()))
                .isEqualTo(stranger);
    }

    @Test
    void aMethodThatDoesNotSayWhoMayCallItIsCalledByNobody() {
        user.become(Principal.SYSTEM);
        assertThatThrownBy(() -> call("unsaid", () -> 1)).isInstanceOf(IllegalStateException.class);
    }
}
