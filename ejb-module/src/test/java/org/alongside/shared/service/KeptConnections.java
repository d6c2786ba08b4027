package org.alongside.shared.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import org.postgresql.ds.PGPooledConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections to one database, used again and again: opening one takes longer than most statements of a test. They are
 * handed out as a server's pool does, and all idle ones are closed when the next database is made.
 */
final class KeptConnections extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;
    private static final Deque<Idle> IDLE = new ArrayDeque<>();

    private record Idle(KeptConnections of, PooledConnection connection) {}

    @Override
    public Connection getConnection() throws SQLException {
        PooledConnection idle = idle();
        if (idle == null) {
            idle = new PGPooledConnection(super.getConnection(), true);
            idle.addConnectionEventListener(new Returning());
        }
        return idle.getConnection();
    }

    private PooledConnection idle() {
        synchronized (IDLE) {
            for (Idle one : IDLE) {
                if (one.of() == this) {
                    IDLE.remove(one);
                    return one.connection();
                }
            }
            return null;
        }
    }

    /** Closes what nobody uses: a database to be copied must have no connection. */
    static void closeIdle() throws SQLException {
        synchronized (IDLE) {
            for (Idle one : IDLE) {
                one.connection().close();
            }
            IDLE.clear();
        }
    }

    /** What is closed is kept, unless it broke. */
    private final class Returning implements ConnectionEventListener {

        private boolean broken;

        @Override
        public void connectionClosed(ConnectionEvent event) {
            synchronized (IDLE) {
                if (!broken) {
                    IDLE.push(new Idle(KeptConnections.this, (PooledConnection) event.getSource()));
                }
            }
        }

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            broken = true;
        }
    }
}
