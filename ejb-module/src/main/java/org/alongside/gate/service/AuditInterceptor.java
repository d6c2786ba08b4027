package org.alongside.gate.service;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.AuditLog;
import org.alongside.audit.service.Trail;
import org.jspecify.annotations.Nullable;

/** Writes what was done into the audit, in the transaction of the call itself: neither is there without the other. */
@UseCase
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 40)
public class AuditInterceptor {

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Trail trail;

    @AroundInvoke
    @Nullable
    Object around(InvocationContext call) throws Exception {
        Asked asked = Asked.of(call);
        Principal principal = user.principal();
        Object result = call.proceed();
        if (asked.access().audit() != AuditKind.NONE) {
            audit.done(asked.entry(principal), trail);
        }
        return result;
    }
}
