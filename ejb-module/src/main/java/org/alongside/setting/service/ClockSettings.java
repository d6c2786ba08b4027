package org.alongside.setting.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.setting.Clock;
import org.alongside.shared.service.BusinessClock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How long things last in this trust. A change holds for what happens from then on; the next import works out anew until when
 * each team sees somebody, and so applies it to earlier referrals too.
 */
@Stateless
@UseCase
public class ClockSettings {

    private static final String SET =
            "update clock set amount = ?, changed_by = ?, changed_at = ? where code = ? and amount <> ?";

    @Inject
    private Jdbi jdbi;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.NONE)
    public Map<Clock, Integer> all() {
        return jdbi.withHandle(ClockSettings::read);
    }

    /** All of them or, where one cannot be, none. */
    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.CHANGE)
    public void save(Map<Clock, Integer> amounts) {
        trail.subject("clocks " + amounts);
        amounts.forEach(Clock::checked);
        jdbi.useHandle(handle -> amounts.forEach((which, amount) ->
                handle.execute(SET, amount, user.displayName(), clock.instant(), which.name(), amount)));
    }

    static Map<Clock, Integer> read(Handle handle) {
        Map<Clock, Integer> amounts = new EnumMap<>(Clock.class);
        handle.createQuery("select code, amount from clock")
                .map((row, context) -> Map.entry(row.getString("code"), row.getInt("amount")))
                .forEach(entry -> Clock.of(entry.getKey()).ifPresent(which -> amounts.put(which, entry.getValue())));
        return amounts;
    }
}
