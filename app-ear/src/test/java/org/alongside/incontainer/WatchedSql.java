package org.alongside.incontainer;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.alongside.shared.service.Database;
import org.jdbi.v3.core.Jdbi;

/**
 * The product's SQL, on the connections that the server gives for its transactions; a test can look at each statement of
 * its own thread before it runs, and stop there.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class WatchedSql {

    private static final ThreadLocal<Watch> WATCH = ThreadLocal.withInitial(() -> (connection, sql) -> {});

    @Resource(lookup = "java:app/jdbc/alongside")
    private DataSource source;

    /** Called before each statement, with what it runs on. */
    @FunctionalInterface
    public interface Watch {
        void before(Connection connection, String sql) throws SQLException;
    }

    /** Does something while each statement of this thread is looked at. */
    public static void watched(Watch watch, Runnable work) {
        WATCH.set(watch);
        try {
            work.run();
        } finally {
            WATCH.remove();
        }
    }

    @Produces
    public Jdbi jdbi() {
        return Database.over(proxy(DataSource.class, source));
    }

    private static <T> T proxy(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (real instanceof Connection connection
                    && (method.getName().equals("prepareStatement")
                            || method.getName().equals("createStatement"))) {
                WATCH.get().before(connection, given == null || given.length == 0 ? "" : String.valueOf(given[0]));
            }
            try {
                Object result = method.invoke(real, given);
                return result instanceof Connection connection
                                && method.getName().equals("getConnection")
                        ? proxy(Connection.class, connection)
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
