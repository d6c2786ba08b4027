package org.alongside.health.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.audit.AuditKind;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.health.Finding;
import org.alongside.health.HealthAlert;
import org.alongside.health.HealthLetter;
import org.alongside.health.HealthState;
import org.jdbi.v3.core.Jdbi;

/** The short transactions around an alert: what is wrong is written down, one server sets out to tell of it, and it is marked that it did. */
@Stateless
@UseCase
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AlertSteps {

    private static final String ALL = "select a from HealthAlert a";

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    /**
     * Writes down how each part is.
     *
     * @return what somebody has to be told now, and by this server alone; empty for nothing
     */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public Optional<HealthLetter> look(List<Finding> findings, Instant now) {
        Map<String, HealthAlert> known =
                alerts().stream().collect(Collectors.toMap(HealthAlert::part, Function.identity()));
        for (Finding finding : findings) {
            HealthAlert alert = known.get(finding.part());
            if (alert != null) {
                alert.seen(finding, now);
            } else if (finding.state() == HealthState.BAD) {
                HealthAlert begun = new HealthAlert(finding, now);
                entities.persist(begun);
                known.put(begun.part(), begun);
            }
        }
        known.values().stream().filter(HealthAlert::isOver).forEach(entities::remove);
        known.values().removeIf(HealthAlert::isOver);
        if (known.values().stream().noneMatch(alert -> alert.isDue(now))) {
            return Optional.empty();
        }
        known.values().forEach(alert -> alert.tried(now));
        return Optional.of(HealthLetter.of(known.values(), now));
    }

    /** The letter has left. */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void told(HealthLetter letter) {
        alerts().stream().filter(alert -> letter.at().equals(alert.triedAt())).forEach(alert -> {
            alert.told(letter.at());
            if (alert.isOver()) {
                entities.remove(alert);
            }
        });
    }

    /** One server after the other. */
    private List<HealthAlert> alerts() {
        jdbi.useHandle(handle -> handle.execute("select pg_advisory_xact_lock(hashtext('health_alert'))"));
        return entities.createQuery(ALL, HealthAlert.class).getResultList();
    }
}
