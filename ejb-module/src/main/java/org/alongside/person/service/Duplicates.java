package org.alongside.person.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.RowSecurity;
import org.alongside.gate.service.UseCase;
import org.alongside.person.DuplicateState;
import org.alongside.person.PossibleDuplicate;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** People who may be registered twice: listing, reporting, and the decision of a human, which can be taken back. */
@Stateless
@UseCase
public class Duplicates {

    private static final String LIST = """
            select d.id as pair, d.state, d.decided_by, r.person_id as person, r.local_id, r.family_name, r.given_name,
                   r.birth_date, r.death_date, r.nhs_number
              from possible_duplicate d
              join person_registration r on r.person_id in (d.person_a, d.person_b)
             where d.state = :state and r.error_at is null
               and (d.kept is not null
                    or exists (select 1 from person_registration a
                                where a.person_id in (d.person_a, d.person_b) and a.person_id <> r.person_id))
             order by d.found_at, d.id, r.alias, r.local_id
             limit 200""";

    private static final String FIND = "select r.person_id from person_registration r"
            + " where r.local_id = :typed or r.nhs_number = replace(:typed, ' ', '') order by r.alias, r.local_id limit 1";

    /** Of a second, that others may go on with what they are doing. */
    private static final int PATIENCE_TENTHS = 30;

    /** Held by the one merge that is being made. */
    private static final long MERGES = 7202;

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

    /** Pairs of people whom the caller may both see. */
    @Access(value = Permission.FIND_PEOPLE, audit = AuditKind.LIST)
    public List<DuplicateRow> list(DuplicateState state) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("state", state.name())
                .map(ConstructorMapper.of(DuplicateRow.class))
                .list());
    }

    @Access(value = Permission.MERGE_PEOPLE, audit = AuditKind.READ)
    public DuplicateDetails view(UUID pair) {
        trail.subject("pair " + pair);
        return jdbi.withHandle(handle -> DuplicateReader.pair(handle, pair));
    }

    /**
     * Somebody who knows both says that they are one.
     *
     * @param typed the local identifier or the NHS number of the other record
     */
    @Access(value = Permission.REGISTER_PEOPLE, audit = AuditKind.CHANGE)
    public void report(UUID person, String typed) {
        trail.about(person);
        UUID other = jdbi.withHandle(handle -> handle.createQuery(FIND)
                        .bind("typed", typed.strip())
                        .mapTo(UUID.class)
                        .findOne())
                .orElseThrow(() -> new RuleBroken("person.noSuchRecord", typed.strip()));
        RuleBroken.unless(pairOf(person, other).isEmpty(), "person.alreadyReported");
        entities.persist(new PossibleDuplicate(person, other, clock.instant()));
    }

    /** They are one person: everything about the other one is moved to the one that is kept, and can be moved back. */
    @Access(value = Permission.MERGE_PEOPLE, audit = AuditKind.CHANGE)
    public void merge(UUID id, UUID keep, String why) {
        PossibleDuplicate pair = find(id);
        if (!pair.isOf(keep)) {
            throw new NotFound("person");
        }
        UUID gone = pair.merge(keep, why, user.displayName(), clock.instant());
        entities.flush();
        trail.about(keep);
        alone();
        jdbi.useHandle(handle -> handle.createQuery("select person_merge(:pair, :provider, :gone, :kept)")
                .bind("pair", id)
                .bind("provider", user.provider())
                .bind("gone", gone)
                .bind("kept", keep)
                .mapTo(String.class)
                .list());
    }

    @Access(value = Permission.MERGE_PEOPLE, audit = AuditKind.CHANGE)
    public void different(UUID id, String why) {
        find(id).different(why, user.displayName(), clock.instant());
    }

    /** The decision was wrong: what a merge moved goes back to whom it came from. */
    @Access(value = Permission.MERGE_PEOPLE, audit = AuditKind.CHANGE)
    public void takeBack(UUID id, String why) {
        PossibleDuplicate pair = find(id);
        UUID kept = pair.kept();
        UUID gone = pair.other();
        pair.takeBack(why, user.displayName(), clock.instant());
        entities.flush();
        if (kept != null) {
            trail.about(kept);
            alone();
            jdbi.useHandle(handle -> handle.createQuery("select person_unmerge(:pair, :gone)")
                    .bind("pair", id)
                    .bind("gone", gone)
                    .mapTo(String.class)
                    .list());
        }
    }

    /** Whatever others are doing is done first, and of two merges one. */
    private void alone() {
        boolean alone = jdbi.withHandle(handle -> handle.createQuery(
                        "select pg_try_advisory_xact_lock(:merges) and records_alone(:records, :tenths)")
                .bind("merges", MERGES)
                .bind("records", RowSecurity.WHOLE_RECORDS)
                .bind("tenths", PATIENCE_TENTHS)
                .mapTo(Boolean.class)
                .one());
        RuleBroken.unless(alone, "person.mergeBusy");
    }

    private List<UUID> pairOf(UUID one, UUID other) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from possible_duplicate"
                        + " where person_a = least(:one, :other) and person_b = greatest(:one, :other)")
                .bind("one", one)
                .bind("other", other)
                .mapTo(UUID.class)
                .list());
    }

    /** Only where the caller sees something of it. */
    private PossibleDuplicate find(UUID id) {
        trail.subject("pair " + id);
        jdbi.useHandle(handle -> DuplicateReader.pair(handle, id));
        PossibleDuplicate pair = entities.find(PossibleDuplicate.class, id);
        if (pair == null) {
            throw new NotFound("pair");
        }
        return pair;
    }
}
