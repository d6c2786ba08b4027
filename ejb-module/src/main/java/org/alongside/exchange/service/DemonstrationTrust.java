package org.alongside.exchange.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.alongside.access.service.DemonstrationAccounts;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.shared.service.Profile;
import org.alongside.shared.service.Settings;
import org.alongside.shared.service.Timed;
import org.alongside.shared.service.TimedWork;
import org.jdbi.v3.core.Jdbi;

/** Loads the demonstration trust into an empty database, once, and binds its accounts at every start. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DemonstrationTrust {

    private static final String EMPTY =
            "select not exists (select 1 from provider) and not exists (select 1 from import_job)";
    private static final String LOADED =
            "select exists (select 1 from import_job where demonstration and status = 'COMPLETED')";

    @Inject
    private Settings settings;

    @Inject
    private Jdbi jdbi;

    @Inject
    private ImportJobs imports;

    @Inject
    private CurrentUser user;

    @Inject
    private DemonstrationAccounts accounts;

    @Inject
    @Timed("Demonstration")
    private TimedWork timer;

    private boolean bound;

    @Schedule(hour = "*", minute = "*", second = "*/1", persistent = false)
    void everySecond() {
        timer.run(this::prepare);
    }

    void prepare() throws IOException {
        if (bound || settings.profile() == Profile.PRODUCTION) {
            return;
        }
        Optional<Path> extract = settings.demonstrationExtract();
        if (extract.isPresent() && holds(EMPTY)) {
            user.as(Principal.SYSTEM, () -> load(extract.get()));
        } else if (holds(LOADED)) {
            accounts.bind();
            bound = true;
        }
    }

    private void load(Path extract) throws IOException {
        try (InputStream in = Files.newInputStream(extract)) {
            imports.submit(new ImportRequest("Demonstration trust", false, true, true), in);
        }
    }

    private boolean holds(String condition) {
        return jdbi.withHandle(
                handle -> handle.createQuery(condition).mapTo(Boolean.class).one());
    }
}
