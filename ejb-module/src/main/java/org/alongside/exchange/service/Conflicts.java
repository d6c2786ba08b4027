package org.alongside.exchange.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.exchange.ImportConflict;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.person.Demographic;
import org.alongside.person.Registration;
import org.alongside.person.service.Withheld;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What extracts say differently from what staff entered, and the decision which of the two is right. */
@Stateless
@UseCase
public class Conflicts {

    public static final int MOST = 200;

    private static final String LIST = """
            select c.id, c.person_id as person, p.family_name, p.given_name, p.birth_date, p.death_date, p.nhs_number, c.column_name,
                   c.entered, c.imported, c.found_at
              from import_conflict c
              join person_registration p on p.person_id = c.person_id and p.provider_id = c.provider_id and not p.alias
             where c.state = 'OPEN'
               and (cast(:restricted as boolean) or c.column_name not in ('address', 'postcode', 'phone', 'email') or not restricted(c.person_id))
             order by c.found_at, c.id
             limit""" + " " + MOST;

    private static final String OF_ROW =
            "select r from Registration r where r.person = :person and r.localId = :localId";

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

    /** Those about people whom the caller may see, the oldest first; of a restricted record nothing that is withheld. */
    @Access(value = Permission.REGISTER_PEOPLE, audit = AuditKind.LIST)
    public List<ConflictRow> open() {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("restricted", user.may(Permission.SEE_RESTRICTED))
                .map(ConstructorMapper.of(ConflictRow.class))
                .list());
    }

    /** What was entered here is right. */
    @Access(value = Permission.REGISTER_PEOPLE, audit = AuditKind.CHANGE)
    public void keepOurs(UUID id) {
        find(id).keepOurs(user.displayName(), clock.instant());
    }

    /** The extract is right: its value is taken, with what was there before in the history. */
    @Access(value = Permission.REGISTER_PEOPLE, audit = AuditKind.CHANGE)
    public void takeExtract(UUID id) {
        ImportConflict conflict = find(id);
        Demographic field = conflict.takeExtract(user.displayName(), clock.instant());
        Registration registration = entities.createQuery(OF_ROW, Registration.class)
                .setParameter("person", conflict.person())
                .setParameter("localId", conflict.rowKey())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("registration"));
        registration
                .follow(field, conflict.imported(), user.displayName(), clock.instant())
                .ifPresent(entities::persist);
    }

    private boolean withheld(ImportConflict conflict) {
        return conflict.demographic()
                .filter(Withheld.from(jdbi, user, conflict.person())::contains)
                .isPresent();
    }

    private ImportConflict find(UUID id) {
        ImportConflict conflict = entities.find(ImportConflict.class, id);
        if (conflict == null || withheld(conflict)) {
            throw new NotFound("difference");
        }
        trail.about(conflict.person());
        trail.subject("difference " + id);
        return conflict;
    }
}
