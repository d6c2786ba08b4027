package org.alongside.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Brings the schema up to date before anything uses it, where the owner's credentials are set; elsewhere the migration
 * program has done so. A database that does not fit stops the deployment with one clear sentence.
 */
@Singleton(name = Startup.SCHEMA)
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaStartup {

    @Inject
    private Settings settings;

    @PostConstruct
    void migrate() {
        Optional<String> owner = settings.ownerUser();
        Optional<String> url = settings.databaseUrl();
        if (owner.isPresent() && url.isPresent()) {
            Migration.run(
                    url.get(),
                    owner.get(),
                    settings.ownerPassword(),
                    settings.databaseUser().orElse("alongside_app"));
        }
    }
}
