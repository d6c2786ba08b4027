package org.alongside.person.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.organisation.service.PracticeChoice;
import org.alongside.organisation.service.Practices;
import org.alongside.person.Demographic;
import org.alongside.person.DemographicChange;
import org.alongside.person.Demographics;
import org.alongside.person.GpRegistration;
import org.alongside.person.Registration;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.ThreeWay;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.EditClash;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;

/** Correcting who somebody is, with what was there before; their change of practice; and what was entered in error. */
@Stateless
@UseCase
public class Registrations {

    private static final String BY_PERSON =
            "select r from Registration r where r.person = :person order by r.alias, r.localId";

    private static final String CURRENT =
            "select g from GpRegistration g where g.person = :person order by g.startDate desc";

    /** Whoever carries the number of somebody else now may be the same person. */
    private static final String SAME_NUMBER = """
            insert into possible_duplicate (person_a, person_b, reason)
            select least(a.person_id, b.person_id), greatest(a.person_id, b.person_id), 'SAME_NHS_NUMBER'
              from person_registration a
              join person_registration b on b.nhs_number = a.nhs_number and b.person_id <> a.person_id
             where a.person_id = ?
            on conflict do nothing""";

    private static final String HAS_CARE = """
            select exists (select 1 from referral r where r.person_id = :person)
                or exists (select 1 from care_contact c where c.person_id = :person)
                or exists (select 1 from hospital_spell h where h.person_id = :person)""";

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

    @Inject
    private Completing completing;

    @Access(value = Permission.REGISTER_PEOPLE, audit = AuditKind.READ)
    public PersonDetails view(UUID person) {
        Registration registration = find(person, LockModeType.NONE);
        Set<Demographic> withheld = Withheld.from(jdbi, user, person);
        return jdbi.withHandle(handle -> new PersonDetails(
                Banners.of(handle, person).orElseThrow(() -> new NotFound("person")),
                Withheld.without(registration.demographics(), withheld),
                withheld,
                registration.registeredHere(),
                registration.errorReason(),
                PersonReader.practices(handle, person),
                PersonReader.history(handle, person, withheld.isEmpty())));
    }

    /** The practices of the trust's directory. */
    @Access(value = Permission.REGISTER_PEOPLE, audit = AuditKind.NONE)
    public List<PracticeChoice> practices() {
        return jdbi.withHandle(Practices::all);
    }

    /**
     * Saves what was changed; what somebody else changed meanwhile stays.
     *
     * @param base what the page showed before anything was typed
     * @throws EditClash where both changed the same field
     */
    @Access(value = Permission.REGISTER_PEOPLE, audit = AuditKind.CHANGE)
    public void correct(UUID person, Demographics base, Map<Demographic, String> typed) {
        Registration registration = locked(person);
        Map<Demographic, String> mine = new EnumMap<>(typed);
        mine.keySet().removeAll(Withheld.from(jdbi, user, person));
        ThreeWay<Demographic> both =
                ThreeWay.of(base.values(), mine, registration.demographics().values());
        if (!both.clashes().isEmpty()) {
            throw clash(person, both);
        }
        Instant now = clock.instant();
        List<DemographicChange> changes = registration.correct(both.merged(), user.displayName(), now);
        changes.forEach(entities::persist);
        entities.flush();
        jdbi.useHandle(handle -> handle.execute(SAME_NUMBER, person));
        completing.check(registration, user.displayName(), now);
    }

    /** An import that brought what was not known before leaves no history. */
    private EditClash clash(UUID person, ThreeWay<Demographic> both) {
        Optional<PersonDetails.Change> last =
                jdbi.withHandle(handle -> PersonReader.history(handle, person, true)).stream()
                        .filter(change -> both.clashes().stream().anyMatch(c -> c.field() == change.field()))
                        .findFirst();
        return new EditClash(
                last.map(PersonDetails.Change::changedBy).orElse("An import"),
                last.map(PersonDetails.Change::changedAt).orElseGet(clock::instant),
                both.clashes().stream()
                        .map(c ->
                                new EditClash.Field(c.field().name(), c.field().label(), c.mine(), c.theirs()))
                        .toList());
    }

    /** From this day on another practice has them; the one before ends the day before. */
    @Access(value = Permission.REGISTER_PEOPLE, audit = AuditKind.CHANGE)
    public void changePractice(UUID person, String code, LocalDate from) {
        Registration registration = locked(person);
        String by = user.displayName();
        List<GpRegistration> known = entities.createQuery(CURRENT, GpRegistration.class)
                .setParameter("person", person)
                .setMaxResults(1)
                .getResultList();
        if (!known.isEmpty() && known.get(0).startDate().equals(from)) {
            known.get(0).correct(code, by);
            return;
        }
        known.forEach(last -> last.endBefore(from, by));
        entities.persist(new GpRegistration(
                new GpRegistration.Since(registration.provider(), person, from), code, by, clock.today()));
    }

    /** For somebody who was registered here by mistake and has had no care. */
    @Access(value = Permission.REGISTER_PEOPLE, audit = AuditKind.CHANGE)
    public void enteredInError(UUID person, String reason) {
        Registration registration = locked(person);
        boolean care = jdbi.withHandle(handle -> handle.createQuery(HAS_CARE)
                .bind("person", person)
                .mapTo(Boolean.class)
                .one());
        RuleBroken.unless(!care, "person.hasCare");
        registration.enteredInError(reason, user.displayName(), clock.instant());
        completing.noLongerNeeded(person, user.displayName(), clock.instant());
    }

    @Access(value = Permission.REGISTER_PEOPLE, audit = AuditKind.CHANGE)
    public void putBack(UUID person) {
        locked(person).putBack();
    }

    /** To be changed: whoever else changes it waits, and then sees this change. */
    private Registration locked(UUID person) {
        return find(person, LockModeType.PESSIMISTIC_WRITE);
    }

    private Registration find(UUID person, LockModeType lock) {
        trail.about(person);
        return entities.createQuery(BY_PERSON, Registration.class)
                .setParameter("person", person)
                .setLockMode(lock)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("person"));
    }
}
