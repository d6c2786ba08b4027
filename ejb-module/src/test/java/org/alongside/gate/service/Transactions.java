package org.alongside.gate.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.alongside.audit.service.Trail;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.Database;
import org.alongside.shared.service.TestDatabase;
import org.alongside.shared.service.Wiring;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Runs services outside of a server as they run in it: SQL and entities on the one connection of a transaction, as the
 * application role, under the row-security context of whoever asks. Several threads need one of these each.
 */
public final class Transactions {

    private static final OneConnection SOURCE = new OneConnection();
    private static @Nullable EntityManagerFactory shared;

    private final DataSource database;
    private final EntityManagerFactory factory;
    private final Jdbi jdbi = Database.over(SOURCE);
    private final BusinessClock clock = new BusinessClock();
    private final CurrentUser user = new CurrentUser();
    private final Trail trail = new Trail();
    private @Nullable EntityManager current;
    private final EntityManager entities = proxy(EntityManager.class, (self, method, arguments) -> {
        try {
            return method.invoke(java.util.Objects.requireNonNull(current, "outside of a transaction"), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    });

    public Transactions(TestDatabase database) {
        this.database = database.kept();
        SOURCE.database = this.database;
        factory = factory();
    }

    /** Made once, because it takes longer than most tests; nothing of it is kept from one transaction to the next. */
    private static synchronized EntityManagerFactory factory() {
        EntityManagerFactory known = shared;
        if (known == null) {
            Map<String, Object> settings = new HashMap<>();
            settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
            settings.put("jakarta.persistence.jtaDataSource", null);
            settings.put("jakarta.persistence.nonJtaDataSource", SOURCE);
            settings.put("eclipselink.logging.level", "OFF");
            settings.put("eclipselink.weaving", "false");
            known = Persistence.createEntityManagerFactory("alongside", settings);
            shared = known;
        }
        return known;
    }

    /**
     * A service with its dependencies; more than the usual ones can be given. Each has its SQL of its own, as in the
     * server, because one of them within another must not share a handle with it.
     */
    public <T> T service(Class<T> type, Object... more) {
        return Wiring.wire(type, dependencies(more));
    }

    private Object[] dependencies(Object... more) {
        List<Object> all = new ArrayList<>(List.of(Database.over(SOURCE), clock, user, trail, entities));
        all.addAll(0, List.of(more));
        return all.toArray();
    }

    public CurrentUser user() {
        return user;
    }

    public BusinessClock clock() {
        return clock;
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /**
     * One transaction of a principal: committed, or undone when it fails. One within another is the server's business, and
     * tested there.
     */
    public <T> T as(Principal principal, Callable<T> work) {
        if (SOURCE.connection.get() != null) {
            throw new IllegalStateException("a transaction within another one");
        }
        Principal before = user.principal();
        try (Connection open = database.getConnection()) {
            try {
                begin(open, principal);
                T result = work.call();
                end(open);
                return result;
            } finally {
                close();
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SOURCE.connection.remove();
            current = null;
            user.become(before);
        }
    }

    private void begin(Connection open, Principal principal) throws SQLException {
        SOURCE.connection.set(open);
        open.setAutoCommit(false);
        current = factory.createEntityManager();
        current.getTransaction().begin();
        user.become(principal);
        new RowSecurity(Database.over(SOURCE), clock).enter(principal);
    }

    private void end(Connection open) throws SQLException {
        EntityManager own = java.util.Objects.requireNonNull(current);
        own.getTransaction().commit();
        // without a change of an entity the persistence provider leaves the connection as it is
        open.setAutoCommit(true);
    }

    private void close() {
        EntityManager own = current;
        if (own != null) {
            if (own.getTransaction().isActive()) {
                own.getTransaction().rollback();
            }
            own.close();
        }
    }

    public void run(Principal principal, Runnable work) {
        as(principal, () -> {
            work.run();
            return true;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Hands out the connection of the running transaction, which only the transaction itself closes. */
    private static final class OneConnection implements DataSource {

        private @Nullable DataSource database;
        private final ThreadLocal<@Nullable Connection> connection = new ThreadLocal<>();

        @Override
        public Connection getConnection() throws SQLException {
            Connection open = connection.get();
            return open == null ? java.util.Objects.requireNonNull(database).getConnection() : kept(open);
        }

        private Connection kept(Connection open) {
            return proxy(Connection.class, (self, method, arguments) -> {
                if (method.getName().equals("close")) {
                    return null;
                }
                try {
                    return method.invoke(open, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("wraps nothing");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
