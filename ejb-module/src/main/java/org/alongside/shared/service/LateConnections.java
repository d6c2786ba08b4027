package org.alongside.shared.service;

import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ExternalConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Lets the persistence unit begin without a connection. EclipseLink opens one as the application is deployed, and Payara Micro
 * gives an application up for good when that fails: a server that starts before its database would never come up. The first
 * connection is opened when an entity is first asked for; what fails then is tried anew the next time.
 *
 * <p>A listener and no session customizer: that interface has one name in EclipseLink 4.0.1 (Payara Server 6) and another
 * in 5 (Payara 7).
 */
public final class LateConnections extends SessionEventAdapter {

    @Override
    public void preLogin(SessionEvent event) {
        ServerSession server = (ServerSession) event.getSession();
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
