package org.alongside.person.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.GrantReason;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Grants;
import org.alongside.gate.service.UseCase;
import org.alongside.person.Demographic;
import org.alongside.person.Demographics;
import org.alongside.person.NameKey;
import org.alongside.person.NewPerson;
import org.alongside.person.PhoneKey;
import org.alongside.person.Registration;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes a new contact. Somebody whom nobody knows is registered; somebody whom another team knows already is not
 * registered twice: the caller's team sees the record from then on, and the record says why. A name with a birth date is
 * not enough for that: whoever takes the contact says whether it is the same person.
 */
@Stateless
@UseCase
public class NewPeople {

    private static final String GRANT = """
            select cast(:provider as uuid) as provider_id, cast(:person as uuid) as person_id, t.team_id, cast(:contact as uuid) as source_id,
                   cast(:today as date) as valid_from, cast(:today as date) + clock_amount('SEEN_AFTER_CONTACT') as valid_to
              from unnest(context_teams()) as t (team_id)""";

    private static final String BY_PERSON =
            "select r from Registration r where r.person = :person order by r.alias, r.localId";

    private static final String LOOK_AT_BOTH = """
            insert into possible_duplicate (person_a, person_b, reason)
            values (least(cast(? as uuid), cast(? as uuid)), greatest(cast(? as uuid), cast(? as uuid)), 'SAME_NAME')
            on conflict do nothing""";

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

    /** Those who may be the same as somebody who makes contact, before a new record is made. */
    @Access(value = Permission.REGISTER_PEOPLE, audit = AuditKind.SEARCH)
    public List<MayBe> mayBe(Map<Demographic, String> known) {
        trail.subject("who may be meant");
        Demographics typed = Demographics.unknown().with(known, clock.today());
        List<MayBe> all = jdbi.withHandle(handle -> Known.mayBe(handle, typed));
        // a number is decided by itself: theirs, or said to be another's
        return all.stream().anyMatch(MayBe::byNumber) ? List.of() : all;
    }

    /** @return the person, new or known */
    @Access(value = Permission.REGISTER_PEOPLE, audit = AuditKind.CHANGE)
    public UUID take(NewPerson somebody) {
        UUID provider = user.provider();
        if (provider == null || user.principal().teams().isEmpty()) {
            throw new RuleBroken("person.noTeam");
        }
        Demographics typed = Demographics.unknown().with(somebody.known(), clock.today());
        List<MayBe> mayBe = jdbi.withHandle(handle -> Known.mayBe(handle, typed));
        Optional<UUID> known = Known.person(mayBe, somebody.namesake());
        UUID person = known.orElseGet(UUID::randomUUID);
        trail.about(person);
        trail.subject(known.isPresent() ? "new contact of a known person" : "new person");
        UUID contact = UUID.randomUUID();
        if (known.isPresent()) {
            jdbi.useHandle(handle -> grant(handle, provider, person, contact));
            String need = somebody.need() + keep(person, typed);
            jdbi.useHandle(handle -> contact(handle, provider, person, contact, need));
        } else {
            jdbi.useHandle(handle -> {
                handle.execute("insert into person (id) values (?)", person);
                grant(handle, provider, person, contact);
                contact(handle, provider, person, contact, somebody.need());
            });
            register(new Registration.Identity(provider, localId(), person), somebody);
        }
        if (known.isEmpty() && somebody.namesake().kind() == NewPerson.Namesake.Kind.UNSURE) {
            jdbi.useHandle(handle ->
                    mayBe.forEach(other -> handle.execute(LOOK_AT_BOTH, person, other.id(), person, other.id())));
        }
        return person;
    }

    /**
     * What was typed about somebody who is known stays: a telephone number where there was none.
     *
     * @return the rest, as words of the contact; empty where nothing is different
     */
    private String keep(UUID person, Demographics typed) {
        Registration registration = entities.createQuery(BY_PERSON, Registration.class)
                .setParameter("person", person)
                .setMaxResults(1)
                .getSingleResult();
        String phone = typed.get(Demographic.PHONE);
        if (registration.demographics().get(Demographic.PHONE).isEmpty() && !phone.isEmpty()) {
            registration
                    .correct(Map.of(Demographic.PHONE, phone), user.displayName(), clock.instant())
                    .forEach(entities::persist);
            entities.flush();
        }
        Demographics known = registration.demographics();
        String other = Arrays.stream(Demographic.values())
                .filter(field -> !typed.get(field).isEmpty() && differs(field, typed.get(field), known.get(field)))
                .map(field -> field.label() + ": " + typed.get(field))
                .collect(Collectors.joining(", "));
        return other.isEmpty() ? "" : " [" + other + "]";
    }

    private static boolean differs(Demographic field, String typed, String known) {
        Set<String> numbers = field == Demographic.PHONE ? PhoneKey.all(typed) : Set.of();
        return numbers.isEmpty()
                ? !NameKey.of(typed).equals(NameKey.of(known))
                : !PhoneKey.all(known).containsAll(numbers);
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

    private void grant(Handle handle, UUID provider, UUID person, UUID contact) {
        Grants.give(
                handle,
                GrantReason.NEW_CONTACT,
                GRANT,
                Map.of("provider", provider, "person", person, "contact", contact, "today", clock.today()));
    }

    private void contact(Handle handle, UUID provider, UUID person, UUID contact, String need) {
        handle.createUpdate(CONTACT)
                .bind("id", contact)
                .bind("provider", provider)
                .bind("person", person)
                .bind("need", need)
                .bind("by", user.displayName())
                .bind("at", clock.instant())
                .execute();
    }
}
