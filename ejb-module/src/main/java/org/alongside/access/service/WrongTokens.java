package org.alongside.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.audit.AuditEntry;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.AuditLog;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.UseCase;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Counts tokens that are none, for each address and minute, so that whoever guesses is slowed down and the audit says so in one row
 * and not in thousands. A good token is never held up, whoever else guesses behind the same proxy.
 */
@Stateless
@UseCase
public class WrongTokens {

    /** In a minute, from one address. */
    static final int FREE = 30;

    private static final String COUNT = """
            insert into wrong_token (address, minute, tries) values (:address, date_trunc('minute', statement_timestamp()), 1)
            on conflict (address, minute) do update set tries = wrong_token.tries + 1
            returning case when tries <= :free then 0
                           else greatest(1, ceil(extract(epoch from minute + interval '1 minute' - clock_timestamp()))) end""";

    private static final String OVER = """
            delete from wrong_token where minute < date_trunc('minute', statement_timestamp())
            returning address, tries, to_char(minute at time zone 'Europe/London', 'DD-Mon-YYYY HH24:MI') as minute""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private AuditLog audit;

    @Inject
    private Trail trail;

    /** What came from one address in one minute. */
    public record Tries(String address, int tries, String minute) {}

    /** @return seconds for which more of them are not answered; 0 where it is not that many */
    @Access(value = Permission.PUBLIC, audit = AuditKind.NONE)
    public int count(String address) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("address", address)
                .bind("free", FREE)
                .mapTo(Integer.class)
                .one());
    }

    /** Tells the audit of the minutes that are over. */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void tell() {
        List<Tries> over = jdbi.withHandle(handle ->
                handle.createQuery(OVER).map(ConstructorMapper.of(Tries.class)).list());
        AuditEntry entry = new AuditEntry(
                Principal.NOBODY.name(), AuditKind.SIGN_IN, "WrongTokens.count", Permission.PUBLIC.name());
        for (Tries tries : over) {
            trail.subject(tries.tries() + " wrong tokens from " + tries.address() + " at " + tries.minute());
            audit.done(entry, trail);
        }
    }
}
