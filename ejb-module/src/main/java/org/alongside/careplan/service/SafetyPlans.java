package org.alongside.careplan.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.careplan.SafetyPlan;
import org.alongside.careplan.SafetyStep;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.person.service.Banners;
import org.alongside.person.service.RegistrationLock;
import org.alongside.shared.ThreeWay;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.EditClash;
import org.jdbi.v3.core.Jdbi;

/** Somebody's safety plan: read by whoever may open the record, written together with them, each time anew. */
@Stateless
@UseCase
public class SafetyPlans {

    private static final String NEWEST_FIRST =
            "select p from SafetyPlan p where p.person = :person order by p.writtenAt desc, p.number desc";

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    @Access(value = Permission.OPEN_RECORD, audit = AuditKind.READ)
    public SafetyPlanDetails view(UUID person) {
        trail.about(person);
        return new SafetyPlanDetails(
                jdbi.withHandle(handle -> Banners.require(handle, person)),
                plans(person).stream().map(SafetyPlanDetails.Written::of).toList());
    }

    /**
     * @param base the steps that the writer began from
     * @throws EditClash where somebody else wrote the same step differently meanwhile
     */
    @Access(value = Permission.RECORD_CARE, audit = AuditKind.CHANGE)
    public void write(UUID person, Map<SafetyStep, String> base, Map<SafetyStep, String> typed) {
        UUID provider = provider(person);
        List<SafetyPlan> known = plans(person);
        SafetyPlan newest = known.isEmpty() ? null : known.get(0);
        ThreeWay<SafetyStep> both = ThreeWay.of(base, typed, newest == null ? Map.of() : newest.steps());
        if (newest != null && !both.clashes().isEmpty()) {
            throw clash(newest, both);
        }
        entities.persist(new SafetyPlan(
                new SafetyPlan.Of(provider, person), newest, both.merged(), user.displayName(), clock.instant()));
        trail.about(person);
        trail.subject("safety plan");
    }

    private static EditClash clash(SafetyPlan newest, ThreeWay<SafetyStep> both) {
        List<EditClash.Field> fields = both.clashes().stream()
                .map(c -> new EditClash.Field(c.field().name(), c.field().title(), c.mine(), c.theirs()))
                .toList();
        return new EditClash(newest.writtenBy(), newest.writtenAt(), fields);
    }

    private List<SafetyPlan> plans(UUID person) {
        return entities.createQuery(NEWEST_FIRST, SafetyPlan.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Whose record it is, for somebody whom the caller may see; nobody else writes the plan until this one is written. */
    private UUID provider(UUID person) {
        return jdbi.withHandle(handle -> RegistrationLock.take(handle, person));
    }
}
