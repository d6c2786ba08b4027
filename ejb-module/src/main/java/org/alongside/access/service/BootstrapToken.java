package org.alongside.access.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.alongside.access.Role;
import org.alongside.shared.service.Settings;
import org.jdbi.v3.core.Jdbi;

/** One API token for automation, from the environment, so that a fresh installation can be filled without a page. */
@Singleton
@Startup
@DependsOn(org.alongside.shared.service.Startup.SCHEMA)
public class BootstrapToken {

    private static final String LABEL = "bootstrap";

    @Inject
    private Settings settings;

    @Inject
    private Jdbi jdbi;

    @PostConstruct
    void store() {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from api_token where label = ?")
                    .bind(0, LABEL)
                    .execute();
            settings.bootstrapToken()
                    .ifPresent(token -> handle.createUpdate(
                                    "insert into api_token (label, token_hash, roles) values (?, ?, ?)")
                            .bind(0, LABEL)
                            .bind(1, Principals.hash(token))
                            .bind(2, new String[] {Role.INTEGRATION.name(), Role.SUPERVISOR.name()})
                            .execute());
        });
    }
}
