package org.alongside.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Whether this server can take requests: the database answers, has the schema and, in a
 * demonstration, the demonstration trust. */
@ApplicationScoped
public class ServerStatus {

    private static final String READY = "select to_regclass('alongside.api_token') is not null";
    private static final String DEMONSTRATION = "select exists (select 1 from account where username like 'demo.%')";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Settings settings;

    public boolean ready() {
        try {
            return holds(READY) && (settings.demonstrationExtract().isEmpty() || holds(DEMONSTRATION));
        } catch (JdbiException e) {
            return false;
        }
    }

    private boolean holds(String condition) {
        return jdbi.withHandle(
                handle -> handle.createQuery(condition).mapTo(Boolean.class).one());
    }
}
