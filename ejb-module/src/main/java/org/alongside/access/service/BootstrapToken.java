package org.alongside.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.alongside.access.StandardRole;
import org.alongside.shared.service.SchemaReady;
import org.alongside.shared.service.Secret;
import org.alongside.shared.service.Settings;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One API token for automation, from the environment, so that a fresh installation can be filled without a page; and as
 * long as there is no administrator, the account {@code admin} whose one-time password it is.
 */
@ApplicationScoped
public class BootstrapToken {

    private static final String LABEL = "bootstrap";
    private static final String FIRST = "admin";

    /** Until somebody has signed in with it, the password follows the setting. */
    private static final String ADMINISTRATOR = """
            with first as (
              insert into account (id, username, display_name, password_hash, must_change)
              select gen_random_uuid(), :name, 'First administrator', :hash, true
               where not exists (select 1 from account_role r join account a on a.id = r.account_id
                                  where r.role = :role and a.active and a.username <> :name)
              on conflict (username) do update set password_hash = excluded.password_hash where account.must_change
              returning id)
            insert into account_role (account_id, role) select id, :role from first
            on conflict do nothing""";

    private static final String REPLACED =
            "delete from api_token where label = ? and revoked_at is null and token_hash is distinct from ?::bytea";

    /** What somebody has revoked stays revoked and is remembered, whatever the setting says later. */
    private static final String REVOKED = "update api_token set label = label || ', revoked, ' || id"
            + " where label = ? and revoked_at is not null and token_hash is distinct from ?::bytea";

    @Inject
    private Settings settings;

    @Inject
    private Jdbi jdbi;

    void prepare(@Observes SchemaReady start) {
        store();
    }

    void store() {
        jdbi.useTransaction(handle -> {
            byte[] now = settings.bootstrapToken().map(Secret::hash).orElse(null);
            handle.execute(REPLACED, LABEL, now);
            handle.execute(REVOKED, LABEL, now);
            settings.bootstrapToken()
                    .ifPresent(token -> handle.createUpdate(
                                    "insert into api_token (label, token_hash, roles) values (?, ?, ?) on conflict do nothing")
                            .bind(0, LABEL)
                            .bind(1, Secret.hash(token))
                            .bind(2, new String[] {StandardRole.INTEGRATION.name(), StandardRole.SUPERVISOR.name()})
                            .execute());
            settings.bootstrapToken().ifPresent(token -> firstAdministrator(handle, Passwords.hash(token)));
        });
    }

    private static void firstAdministrator(Handle handle, String hash) {
        handle.createUpdate(ADMINISTRATOR)
                .bind("name", FIRST)
                .bind("hash", hash)
                .bind("role", StandardRole.ADMINISTRATOR.name())
                .execute();
    }
}
