package org.alongside.gate.service;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.alongside.audit.service.AuditLog;
import org.alongside.audit.service.Trail;
import org.jspecify.annotations.Nullable;

/** Lets a call through or refuses it, and audits whom it refused. A method that does not say what it needs is refused. */
@UseCase
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class PermissionInterceptor {

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
        if (!principal.may(asked.access().value())) {
            audit.denied(asked.entry(principal), trail);
            throw new AccessDenied(asked.access().value(), principal.signedIn());
        }
        return call.proceed();
    }
}
