package org.alongside.access.service;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Optional;
import org.alongside.audit.AuditEntry;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.AuditLog;
import org.alongside.audit.service.Trail;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Lets a call through or refuses it, sets the row-security context of its transaction, and writes the audit row in that
 * same transaction. A change that a form sends twice is made once. A method that does not say what it needs is refused.
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

    @Inject
    private Submissions submissions;

    @AroundInvoke
    @Nullable
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
            Optional<Submissions.Call> sent =
                    access.audit() == AuditKind.CHANGE ? submissions.next() : Optional.empty();
            Optional<Submissions.Answer> before = sent.flatMap(one -> submissions.repeated(one, method));
            return before.isPresent() ? before.get().value() : proceed(call, sent, entry);
        } catch (RuleBroken broken) {
            throw new Refused(broken);
        } catch (NotFound missing) {
            // it may be there and belong to somebody whom the caller may not see
            audit.notFound(entry, trail);
            throw missing;
        }
    }

    private @Nullable Object proceed(InvocationContext call, Optional<Submissions.Call> sent, AuditEntry entry)
            throws Exception {
        sent.ifPresent(one -> submissions.saves(one, call.getMethod()));
        Object result = call.proceed();
        sent.ifPresent(one -> submissions.done(one, result));
        if (entry.kind() != AuditKind.NONE) {
            audit.done(entry, trail);
        }
        return result;
    }
}
