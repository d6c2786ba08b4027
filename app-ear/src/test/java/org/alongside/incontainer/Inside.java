package org.alongside.incontainer;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.shared.service.Database;
import org.alongside.shared.service.Wiring;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** What a test inside of the server takes hold of: its beans, its requests, its transactions, and the database past it. */
public final class Inside {

    private Inside() {}

    /** A bean or a service as the server gives it, with its interceptors and transactions. */
    public static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    /**
     * What the server's timers call, made by a test with the server's own beans, because a timer calls when it wants to.
     *
     * @param other dependencies that a test decides about
     */
    public static <T> T wired(Class<T> type, Object... other) {
        List<Object> dependencies = new ArrayList<>(List.of(other));
        for (Field field : type.getDeclaredFields()) {
            Instance<?> found = CDI.current().select(field.getType());
            if (field.isAnnotationPresent(Inject.class) && found.isResolvable()) {
                dependencies.add(found.get());
            }
        }
        return Wiring.wire(type, dependencies.toArray());
    }

    /** A request of its own, with nothing that another one left, of whoever asks. */
    public static <T> T request(Principal principal, Callable<T> work) {
        return request(principal, null, work);
    }

    public static void request(Principal principal, Runnable work) {
        request(principal, null, () -> {
            work.run();
            return true;
        });
    }

    /** A request that is a form with this key. */
    public static <T> T request(Principal principal, @Nullable UUID key, Callable<T> work) {
        return answer(begun(principal, key, work));
    }

    /** A request that goes on beside whoever began it. */
    public static <T> Future<T> begun(Principal principal, @Nullable UUID key, Callable<T> work) {
        return executor().submit(() -> {
            RequestContextController context = bean(RequestContextController.class);
            if (!context.activate()) {
                throw new IllegalStateException("there is a request already");
            }
            try {
                bean(CurrentUser.class).become(principal);
                if (key != null) {
                    bean(CurrentUser.class).sends(key);
                }
                return work.call();
            } finally {
                context.deactivate();
            }
        });
    }

    public static <T> T answer(Future<T> begun) {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ManagedExecutorService executor() {
        try {
            return InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A transaction around several calls, which ends as they want it. */
    public static <T> T within(boolean committed, Callable<T> work) {
        try {
            UserTransaction transaction = InitialContext.doLookup("java:comp/UserTransaction");
            transaction.begin();
            boolean good = false;
            try {
                T result = work.call();
                good = committed;
                return result;
            } finally {
                if (good) {
                    transaction.commit();
                } else {
                    transaction.rollback();
                }
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** SQL past the server, seeing everybody's rows. */
    public static Jdbi system() {
        PGSimpleDataSource source = source();
        source.setUser(System.getenv("DB_USER"));
        source.setPassword(System.getenv("DB_PASSWORD"));
        source.setOptions("-c alongside.scope=ALL -c lock_timeout=20s");
        return Database.over(source);
    }

    static PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(System.getenv("DB_URL"));
        source.setCurrentSchema("alongside");
        return source;
    }

    public static long count(String sql) {
        return system().withHandle(
                        handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    public static List<String> texts(String sql) {
        return system().withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    /** What the audit has of somebody, in its order. */
    public static List<String> audit(String principal) {
        return system().withHandle(handle -> handle.createQuery(
                        "select concat_ws(' ', kind, action, permission, outcome, subject) from audit_event"
                                + " where principal = ? order by id")
                .bind(0, principal)
                .mapTo(String.class)
                .list());
    }
}
