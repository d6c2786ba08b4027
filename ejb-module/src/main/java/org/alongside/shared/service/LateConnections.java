package org.alongside.shared.service;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.server.ExternalConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Lets the persistence unit begin without a connection. EclipseLink opens one as the application is deployed, and Payara Micro
 * gives an application up for good when that fails: a server that starts before its database would never come up. The first
 * connection is opened when an entity is first asked for; what fails then is tried anew the next time.
 */
public final class LateConnections implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        ServerSession server = (ServerSession) session;
        Login reading = server.getReadConnectionPool().getLogin();
        server.setReadConnectionPool(new Late("read", reading, server));
        server.getConnectionPools().replaceAll((name, pool) -> new Late(name, pool.getLogin(), server));
    }

    private static final class Late extends ExternalConnectionPool {

        Late(String name, Login login, ServerSession owner) {
            super(name, login, owner);
        }

        @Override
        public synchronized void startUp() {
            setIsConnected(true);
        }

        @Override
        public synchronized Accessor acquireConnection() {
            if (getCachedConnection() == null) {
                try {
                    setCachedConnection(buildConnection());
                } catch (DatabaseException away) {
                    if (getOwner().isLoggedIn()) {
                        throw away;
                    }
                    // as the unit begins, one is looked at and given back: it need not be connected
                    return getLogin().buildAccessor();
                }
            }
            return super.acquireConnection();
        }
    }
}
