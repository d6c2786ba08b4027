package org.alongside.gate.service;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import org.alongside.audit.AuditEntry;

/**
 * A call of a use case, as every interceptor of {@link UseCase} looks at it. They stand one inside the other, from the outermost on:
 * whether the caller may ({@link PermissionInterceptor}), whose rows the transaction shows ({@link RowSecurityInterceptor}), in
 * what form it is refused ({@link RefusalInterceptor}), whether the form was sent before ({@link SentOnceInterceptor}), and the
 * audit of what was done ({@link AuditInterceptor}).
 */
record Asked(Method method, Access access) {

    /** @throws IllegalStateException where the method does not say who may call it */
    static Asked of(InvocationContext call) {
        Method method = call.getMethod();
        Access access = method.getAnnotation(Access.class);
        if (access == null) {
            throw new IllegalStateException(method + " does not say who may call it");
        }
        return new Asked(method, access);
    }

    /** Its row in the audit. */
    AuditEntry entry(Principal principal) {
        String action = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        return new AuditEntry(
                principal.name(), access.audit(), action, access.value().name());
    }
}
