package org.alongside.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.alongside.access.StandardRole;
import org.alongside.access.TokenLife;
import org.alongside.shared.service.SchemaReady;
import org.alongside.shared.service.Secret;
import org.alongside.shared.service.Settings;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One API token for automation, from the environment, so that a fresh installation can be filled without a page; and as
 * long as there is no administrator, the account {@code admin} whose one-time password it is. One that could be guessed is not used.
 */
@ApplicationScoped
public class BootstrapToken {

    private static final Logger LOG = Logger.getLogger(BootstrapToken.class.getName());

    static final String LABEL = "bootstrap";
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
        if (tooShort(settings)) {
            LOG.severe("ALONGSIDE_BOOTSTRAP_TOKEN is not used: it has fewer than " + TokenLife.SHORTEST_BOOTSTRAP
                    + " characters");
        }
        jdbi.useTransaction(handle -> {
            settings.bootstrapToken().filter(token -> tooShort(settings)).ifPresent(token -> withdraw(handle, token));
            byte[] now = token().map(Secret::hash).orElse(null);
            handle.execute(REPLACED, LABEL, now);
            handle.execute(REVOKED, LABEL, now);
            token().ifPresent(token -> store(handle, token));
        });
    }

    /** Whether there is one that somebody could guess. */
    public static boolean tooShort(Settings settings) {
        return settings.bootstrapToken()
                .filter(token -> token.length() < TokenLife.SHORTEST_BOOTSTRAP)
                .isPresent();
    }

    private Optional<String> token() {
        return tooShort(settings) ? Optional.empty() : settings.bootstrapToken();
    }

    private static void store(Handle handle, String token) {
        handle.createUpdate("insert into api_token (label, token_hash, roles) values (?, ?, ?) on conflict do nothing")
                .bind(0, LABEL)
                .bind(1, Secret.hash(token))
                .bind(2, new String[] {StandardRole.INTEGRATION.name(), StandardRole.SUPERVISOR.name()})
                .execute();
        boolean good = handle.createQuery(
                        "select exists (select 1 from api_token where token_hash = ? and revoked_at is null)")
                .bind(0, Secret.hash(token))
                .mapTo(Boolean.class)
                .one();
        if (good) {
            firstAdministrator(handle, Passwords.hash(token));
        } else {
            withdraw(handle, token);
        }
    }

    /** Somebody has revoked it: whoever has it does not get in by the page for signing in either. */
    void revoked() {
        token().ifPresent(token -> jdbi.useHandle(handle -> withdraw(handle, token)));
    }

    private static void withdraw(Handle handle, String token) {
        handle.createQuery("select password_hash from account where username = ? and must_change for update")
                .bind(0, FIRST)
                .mapTo(String.class)
                .findOne()
                .filter(hash -> Passwords.matches(token, hash))
                .ifPresent(hash -> handle.execute(
                        "update account set password_hash = ?, session_generation = session_generation + 1 where username = ?",
                        Passwords.hashOneTime(Secret.random()),
                        FIRST));
    }

    private static void firstAdministrator(Handle handle, String hash) {
        handle.createUpdate(ADMINISTRATOR)
                .bind("name", FIRST)
                .bind("hash", hash)
                .bind("role", StandardRole.ADMINISTRATOR.name())
                .execute();
    }
}
