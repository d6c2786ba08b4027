package org.alongside.person.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.person.Restriction;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The one place where the address and the telephone of somebody whose record is restricted are read, which the audit says; and where
 * a record is restricted, or that is lifted, with a reason.
 */
@Stateless
@UseCase
public class Restrictions {

    private static final String WHERE = """
            select address, postcode, phone, email from person_registration where person_id = ? order by alias, local_id limit 1""";

    private static final String MARKS = """
            select reason, set_by, set_at, lifted_by, lifted_at, lift_reason from restriction where person_id = ? order by set_at desc, id""";

    private static final String HOLD = "select r from Restriction r where r.person = :person and r.liftedAt is null";

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

    @Access(value = Permission.SEE_RESTRICTED, audit = AuditKind.READ)
    public RestrictionDetails view(UUID person) {
        about(person, "address and telephone");
        return jdbi.withHandle(handle -> new RestrictionDetails(
                Banners.require(handle, person),
                handle.createQuery(WHERE)
                        .bind(0, person)
                        .map(ConstructorMapper.of(RestrictionDetails.Where.class))
                        .one(),
                handle.createQuery(MARKS)
                        .bind(0, person)
                        .map(ConstructorMapper.of(RestrictionDetails.Mark.class))
                        .list()));
    }

    /** @throws RuleBroken without a reason, or where the record is restricted already */
    @Access(value = Permission.SEE_RESTRICTED, audit = AuditKind.CHANGE)
    public void restrict(UUID person, String reason) {
        about(person, "restricted");
        UUID provider = user.provider();
        if (provider == null) {
            throw new NotFound("record");
        }
        jdbi.withHandle(handle -> Banners.require(handle, person));
        RuleBroken.unless(holding(person).isEmpty(), "person.restrictedAlready");
        entities.persist(new Restriction(provider, person, reason, user.displayName(), clock.instant()));
        entities.flush();
    }

    /** @throws RuleBroken without a reason, or where the record is not restricted */
    @Access(value = Permission.SEE_RESTRICTED, audit = AuditKind.CHANGE)
    public void lift(UUID person, String reason) {
        about(person, "no longer restricted");
        List<Restriction> holding = holding(person);
        RuleBroken.unless(!holding.isEmpty(), "person.notRestricted");
        holding.forEach(mark -> mark.lift(reason, user.displayName(), clock.instant()));
        entities.flush();
    }

    private List<Restriction> holding(UUID person) {
        return entities.createQuery(HOLD, Restriction.class)
                .setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void about(UUID person, String what) {
        trail.about(person);
        trail.subject("record " + person + ": " + what);
    }
}
