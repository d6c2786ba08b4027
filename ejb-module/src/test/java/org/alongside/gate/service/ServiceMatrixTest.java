package org.alongside.gate.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.access.StandardRole;
import org.alongside.audit.service.AuditLog;
import org.alongside.audit.service.Trail;
import org.alongside.shared.service.TestDatabase;
import org.alongside.shared.service.Wiring;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Every public method of every service, called through the interceptor as each role, as nobody and as the system: who is
 * let through must be the reviewed table {@code service-matrix.txt}, line by line.
 */
class ServiceMatrixTest {

    private static final Path CLASSES = Path.of("target", "classes");

    private final Transactions transactions = new Transactions(TestDatabase.migrated());
    private final Jdbi jdbi = transactions.jdbi();
    private final CurrentUser user = new CurrentUser();
    private final PermissionInterceptor interceptor =
            Wiring.wire(PermissionInterceptor.class, user, Wiring.wire(AuditLog.class, jdbi), new Trail());

    private static List<Method> methods() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(ServiceMatrixTest::type)
                    .filter(type ->
                            type.isAnnotationPresent(UseCase.class) && !type.isInterface() && !type.isAnnotation())
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .filter(method -> !method.getDeclaringClass().isAnnotationPresent(Interceptor.class))
                    .sorted(Comparator.comparing(ServiceMatrixTest::name))
                    .toList();
        }
    }

    private static Class<?> type(Path file) {
        String name = CLASSES.relativize(file).toString().replace('/', '.');
        try {
            return Class.forName(name.substring(0, name.length() - ".class".length()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private boolean letThrough(Method method, Principal principal) throws Exception {
        user.become(principal);
        AtomicInteger proceeded = new AtomicInteger();
        InvocationContext call = (InvocationContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (self, asked, arguments) -> asked.getName().equals("proceed") ? proceeded.incrementAndGet() : method);
        try {
            interceptor.around(call);
        } catch (AccessDenied denied) {
            assertThat(proceeded).as("nothing was done").hasValue(0);
        }
        return proceeded.get() == 1;
    }

    private static Principal principal(StandardRole role) {
        return new Principal("x", "X", UUID.randomUUID(), null, role.permissions(), List.of(), Principal.Scope.NONE);
    }

    /** In one transaction, because a connection for each of the thousands of calls takes longer than all of them. */
    @Test
    void everyMethodLetsThroughWhomTheReviewedTableNames() throws Exception {
        List<String> found = transactions.as(Principal.SYSTEM, this::found);
        Path actual = Path.of("target", "service-matrix.txt");
        Files.write(actual, found);
        assertThat(found)
                .as("what is in %s, which is to be reviewed and copied where it is right", actual)
                .isEqualTo(Files.readAllLines(
                        Path.of(getClass().getResource("/service-matrix.txt").toURI())));
    }

    private List<String> found() throws Exception {
        List<String> found = new ArrayList<>();
        for (Method method : methods()) {
            Access access = method.getAnnotation(Access.class);
            List<String> who = new ArrayList<>();
            for (StandardRole role : StandardRole.values()) {
                if (letThrough(method, principal(role))) {
                    who.add(role.name());
                }
            }
            boolean all = who.size() == StandardRole.values().length;
            String roles = all ? "everybody signed in" : who.stream().collect(Collectors.joining(" "));
            String more = (letThrough(method, Principal.NOBODY) ? " and anybody" : "")
                    + (letThrough(method, Principal.SYSTEM) ? "" : " NOT THE SYSTEM");
            found.add("%-36s %-8s %s"
                    .formatted(name(method), access.audit(), (roles + more).strip())
                    .stripTrailing());
        }
        return found;
    }
}
