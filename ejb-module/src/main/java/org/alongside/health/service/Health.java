package org.alongside.health.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.alongside.access.Permission;
import org.alongside.access.service.Access;
import org.alongside.access.service.UseCase;
import org.alongside.audit.AuditKind;
import org.alongside.health.Finding;
import org.alongside.health.HealthFacts;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.Settings;
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

    @Inject
    private Jdbi jdbi;

    @Inject
    private Settings settings;

    @Inject
    private BusinessClock clock;

    @Access(value = Permission.SEE_HEALTH, audit = AuditKind.NONE)
    public List<Finding> findings() {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery(FACTS)
                        .bind("mail", settings.mail().isPresent())
                        .bind("now", now)
                        .map(ConstructorMapper.of(HealthFacts.class))
                        .one())
                .judged(now);
    }
}
