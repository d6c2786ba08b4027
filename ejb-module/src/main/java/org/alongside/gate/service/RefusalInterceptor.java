package org.alongside.gate.service;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.alongside.audit.service.AuditLog;
import org.alongside.audit.service.Trail;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.jspecify.annotations.Nullable;

/** A rule that says no undoes the transaction of the call, and what was not found is in the audit. */
@UseCase
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 20)
public class RefusalInterceptor {

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Trail trail;

    @AroundInvoke
    @Nullable
    Object around(InvocationContext call) throws Exception {
        Principal principal = user.principal();
        try {
            return call.proceed();
        } catch (RuleBroken broken) {
            throw new Refused(broken);
        } catch (NotFound missing) {
            // it may be there and belong to somebody whom the caller may not see
            audit.notFound(Asked.of(call).entry(principal), trail);
            throw missing;
        }
    }
}
