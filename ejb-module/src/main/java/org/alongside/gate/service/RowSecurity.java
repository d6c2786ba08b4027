package org.alongside.gate.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.shared.service.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells the database, for this transaction only, whose rows may be seen; without it none are. Of rows with such conditions the
 * planner expects far more work than there is, and a PostgreSQL that can would compile each statement for longer than it runs.
 */
@Dependent
public class RowSecurity {

    private static final String ENTER = """
            select set_config('alongside.scope', :scope, true), set_config('alongside.provider', :provider, true),
                   set_config('alongside.teams', :teams, true), set_config('alongside.today', :today, true),
                   set_config('alongside.account', :account, true),
                   set_config('alongside.person', :person, true), set_config('jit', 'off', true),
                   pg_advisory_xact_lock_shared(:whole)""";

    /**
     * What every call shares until its transaction ends. Whoever moves all that there is about somebody (a merge of two records)
     * asks for it alone, and so never passes by what somebody is saving about them at that moment.
     */
    public static final long WHOLE_RECORDS = 7201;

    private final Jdbi jdbi;
    private final BusinessClock clock;

    @Inject
    public RowSecurity(Jdbi jdbi, BusinessClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void enter(Principal principal) {
        UUID provider = principal.provider();
        UUID account = principal.account();
        Principal.Guest guest = principal.guest();
        String teams = principal.teams().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        jdbi.withHandle(handle -> handle.createQuery(ENTER)
                .bind("scope", principal.scope().name())
                .bind("provider", provider == null ? "" : provider.toString())
                .bind("teams", teams)
                .bind("today", clock.today().toString())
                .bind("account", account == null ? "" : account.toString())
                .bind("person", guest == null ? "" : guest.person().toString())
                .bind("whole", WHOLE_RECORDS)
                .mapTo(String.class)
                .one());
    }
}
