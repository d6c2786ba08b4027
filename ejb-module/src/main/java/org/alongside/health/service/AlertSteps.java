package org.alongside.health.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * @param tells whether this server can tell anybody; where it cannot, another one may
     * @return what somebody has to be told now, and by this server alone; empty for nothing
     */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public Optional<HealthLetter> look(List<Finding> findings, boolean tells, Instant now) {
        Collection<HealthAlert> alerts = written(findings, now);
        if (!tells || alerts.stream().noneMatch(alert -> alert.isDue(now))) {
            return Optional.empty();
        }
        HealthLetter letter = HealthLetter.of(alerts, now);
        Stream.concat(letter.wrong().stream(), letter.settled().stream()).forEach(alert -> alert.tried(now));
        return Optional.of(letter);
    }

    /** What goes on, or may be on its way to somebody; a part that is no more needs nobody. */
    private Collection<HealthAlert> written(List<Finding> findings, Instant now) {
        Map<String, HealthAlert> known =
                alerts().stream().collect(Collectors.toMap(HealthAlert::part, Function.identity()));
        Set<String> parts = findings.stream().map(Finding::part).collect(Collectors.toSet());
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
        List<HealthAlert> over = known.values().stream()
                .filter(alert -> alert.isOver(now) || !parts.contains(alert.part()))
                .toList();
        over.forEach(entities::remove);
        known.values().removeAll(over);
        return known.values();
    }

    /** The letter has left. */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void told(HealthLetter letter) {
        Map<String, HealthAlert> known =
                alerts().stream().collect(Collectors.toMap(HealthAlert::part, Function.identity()));
        letter.wrong().stream()
                .map(alert -> known.get(alert.part()))
                .filter(Objects::nonNull)
                .forEach(alert -> alert.toldWrong(letter.at()));
        letter.settled().stream()
                .map(alert -> known.get(alert.part()))
                .filter(Objects::nonNull)
                .forEach(alert -> alert.toldSettled(letter.at()));
    }

    /** One server after the other. */
    private List<HealthAlert> alerts() {
        jdbi.useHandle(handle -> handle.execute("select pg_advisory_xact_lock(hashtext('health_alert'))"));
        return entities.createQuery(ALL, HealthAlert.class).getResultList();
    }
}
