package org.alongside.access.service;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import org.alongside.audit.AuditEntry;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.AuditLog;
import org.alongside.audit.service.Trail;
import org.alongside.shared.RuleBroken;

/**
 * Lets a call through or refuses it, sets the row-security context of its transaction, and writes the audit row in that
 * same transaction. A method that does not say what it needs is refused.
 */
@UseCase
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AccessInterceptor {

    @Inject
    private CurrentUser user;

    @Inject
    private RowSecurity rowSecurity;

    @Inject
    private AuditLog audit;

    @Inject
    private Trail trail;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        Method method = call.getMethod();
        Access access = method.getAnnotation(Access.class);
        if (access == null) {
            throw new IllegalStateException(method + " does not say who may call it");
        }
        String action = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        Principal principal = user.principal();
        AuditEntry entry = new AuditEntry(
                principal.name(), access.audit(), action, access.value().name());
        if (!principal.may(access.value())) {
            audit.denied(entry, trail);
            throw new AccessDenied(access.value(), principal.signedIn());
        }
        rowSecurity.enter(principal);
        try {
            Object result = call.proceed();
            if (access.audit() != AuditKind.NONE) {
                audit.done(entry, trail);
            }
            return result;
        } catch (RuleBroken broken) {
            throw new Refused(broken);
        } catch (NotFound missing) {
            // it may be there and belong to somebody whom the caller may not see
            audit.notFound(entry, trail);
            throw missing;
        }
    }
}
