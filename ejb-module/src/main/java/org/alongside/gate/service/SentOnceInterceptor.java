package org.alongside.gate.service;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Optional;
import org.alongside.audit.AuditKind;
import org.jspecify.annotations.Nullable;

/** A change that a form sends twice is made once, and answered twice ({@link Submissions}). */
@UseCase
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 30)
public class SentOnceInterceptor {

    @Inject
    private Submissions submissions;

    @AroundInvoke
    @Nullable
    Object around(InvocationContext call) throws Exception {
        Asked asked = Asked.of(call);
        Optional<Submissions.Call> sent =
                asked.access().audit() == AuditKind.CHANGE ? submissions.next() : Optional.empty();
        return sent.isPresent() ? once(call, asked.method(), sent.get()) : call.proceed();
    }

    private @Nullable Object once(InvocationContext call, Method method, Submissions.Call sent) throws Exception {
        Optional<Submissions.Answer> before = submissions.repeated(sent, method);
        if (before.isPresent()) {
            return before.get().value();
        }
        submissions.saves(sent, method);
        Object result = call.proceed();
        submissions.done(sent, result);
        return result;
    }
}
