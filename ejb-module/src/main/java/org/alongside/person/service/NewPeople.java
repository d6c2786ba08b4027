package org.alongside.person.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.Permission;
import org.alongside.access.service.Access;
import org.alongside.access.service.CurrentUser;
import org.alongside.access.service.UseCase;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.person.Demographic;
import org.alongside.person.Demographics;
import org.alongside.person.NewPerson;
import org.alongside.person.Registration;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Takes a new contact. Somebody whom nobody knows is registered; somebody whom another team knows already is not
 * registered twice: the caller's team sees the record from then on, and the record says why.
 */
@Stateless
@UseCase
public class NewPeople {

    private static final String KNOWN = "select person, agrees from person_known(:number, :family, :given, :born)";

    private static final String GRANT = """
            insert into access_grant (provider_id, person_id, team_id, source_id, why, valid_from, valid_to)
            values (:provider, :person, :team, :source, 'NEW_CONTACT', :from, cast(:from as date) + clock_amount('SEEN_AFTER_CONTACT'))""";

    private static final String CONTACT = """
            insert into new_contact (id, provider_id, person_id, need, taken_by, taken_at)
            values (:id, :provider, :person, :need, :by, :at)""";

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

    /** @return the person, new or known */
    @Access(value = Permission.REGISTER_PEOPLE, audit = AuditKind.CHANGE)
    public UUID take(NewPerson somebody) {
        UUID provider = user.provider();
        if (provider == null || user.principal().teams().isEmpty()) {
            throw new RuleBroken("person.noTeam");
        }
        Demographics typed = Demographics.unknown().with(somebody.known(), clock.today());
        Optional<UUID> known = jdbi.withHandle(handle -> known(handle, typed));
        UUID person = known.orElseGet(UUID::randomUUID);
        trail.about(person);
        trail.subject(known.isPresent() ? "new contact of a known person" : "new person");
        jdbi.useHandle(handle -> {
            if (known.isEmpty()) {
                handle.execute("insert into person (id) values (?)", person);
            }
            contact(handle, provider, person, somebody.need());
        });
        if (known.isEmpty()) {
            register(new Registration.Identity(provider, localId(), person), somebody);
        }
        return person;
    }

    private void register(Registration.Identity identity, NewPerson somebody) {
        Registration registration = new Registration(identity, somebody.known(), user.displayName(), clock.instant());
        entities.persist(registration);
        entities.flush();
        completing.begin(registration, clock.instant());
    }

    /** The next free local identifier of those that are given here; the trust's own systems use others. */
    private String localId() {
        return jdbi.withHandle(handle -> handle.createQuery("select 'NEW-' || nextval('registered_here')")
                .mapTo(String.class)
                .one());
    }

    private void contact(Handle handle, UUID provider, UUID person, String need) {
        LocalDate today = clock.today();
        UUID contact = UUID.randomUUID();
        for (UUID team : user.principal().teams()) {
            handle.createUpdate(GRANT)
                    .bind("provider", provider)
                    .bind("person", person)
                    .bind("team", team)
                    .bind("source", contact)
                    .bind("from", today)
                    .execute();
        }
        handle.createUpdate(CONTACT)
                .bind("id", contact)
                .bind("provider", provider)
                .bind("person", person)
                .bind("need", need)
                .bind("by", user.displayName())
                .bind("at", clock.instant())
                .execute();
    }

    /** A number alone tells nobody: a name or a birth date has to agree with it. */
    private static Optional<UUID> known(Handle handle, Demographics typed) {
        String born = typed.get(Demographic.BIRTH_DATE);
        return handle.createQuery(KNOWN)
                .bind("number", orNull(typed.get(Demographic.NHS_NUMBER)))
                .bind("family", orNull(typed.get(Demographic.FAMILY_NAME)))
                .bind("given", orNull(typed.get(Demographic.GIVEN_NAME)))
                .bind("born", born.isEmpty() ? null : LocalDate.parse(born))
                .map((row, context) -> {
                    RuleBroken.unless(row.getBoolean("agrees"), "person.numberOfAnother");
                    return (UUID) row.getObject("person");
                })
                .findOne();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
