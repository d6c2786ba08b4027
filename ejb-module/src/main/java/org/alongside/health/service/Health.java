package org.alongside.health.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alongside.access.service.BootstrapToken;
import org.alongside.access.service.Tokens;
import org.alongside.audit.AuditKind;
import org.alongside.dispatch.service.MailChannel;
import org.alongside.dispatch.service.MailRefused;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.health.Finding;
import org.alongside.health.HealthFacts;
import org.alongside.health.HealthState;
import org.alongside.health.LastOutage;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.Settings;
import org.alongside.shared.service.Timers;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What is wrong with the running product, for the IT department. It shows counts and times and nobody's name. */
@Stateless
@UseCase
public class Health {

    private static final String FACTS = """
            select 'PostgreSQL ' || current_setting('server_version') as database,
                   (select coalesce(max(version), 'none') from flyway_schema_history where success) as schema_version,
                   (select min(version) from flyway_schema_history where not success) as failed_migration,
                   (select max(taken_at) from backup_taken) as backup_at,
                   cast(:mail as boolean) as mail_set, f.*, handover_waits_since(:now) as handover_since,
                   d.call_since, d.referral_since
              from health_facts(:now) f cross join front_door_waits_since(:now) d""";

    private static final String OUTAGE = """
            select began_at as began, ended_at as ended, what, told_name, told_phone, told_at from outage
             where began_at > now() - interval '7 days' order by began_at desc limit 1""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Timers timers;

    @Inject
    private Settings settings;

    @Inject
    private BusinessClock clock;

    @Inject
    private Tokens tokens;

    @Inject
    private AlertRecipients recipients;

    private Finding mailServer() {
        try {
            return Finding.ofMail(settings.mail()
                    .map(MailChannel::of)
                    .filter(MailChannel::inClear)
                    .isPresent());
        } catch (MailRefused e) {
            return new Finding("Mail server", HealthState.BAD, String.valueOf(e.getMessage()), null);
        }
    }

    @Access(value = Permission.SEE_HEALTH, audit = AuditKind.NONE)
    public List<Finding> findings() {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> {
            List<Finding> found = new ArrayList<>(handle.createQuery(FACTS)
                    .bind("mail", settings.mail().isPresent())
                    .bind("now", now)
                    .map(ConstructorMapper.of(HealthFacts.class))
                    .one()
                    .judged(now));
            found.add(Finding.ofTimers(timers.count(), timers.standing()));
            found.add(mailServer());
            found.add(recipients.finding());
            found.add(Finding.ofTokens(tokens.life(), BootstrapToken.tooShort(settings)));
            found.add(handle.createQuery(OUTAGE)
                    .map(ConstructorMapper.of(LastOutage.class))
                    .findOne()
                    .map(LastOutage::judged)
                    .orElse(Finding.good("Outages", "Nothing stood still in the last week.")));
            return found;
        });
    }
}
