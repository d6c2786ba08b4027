package org.alongside.gate.service;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Tells the database whose rows the transaction of a call shows: those of whoever calls. */
@UseCase
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 10)
public class RowSecurityInterceptor {

    @Inject
    private CurrentUser user;

    @Inject
    private RowSecurity rowSecurity;

    @AroundInvoke
    @Nullable
    Object around(InvocationContext call) throws Exception {
        rowSecurity.enter(user.principal());
        return call.proceed();
    }
}
