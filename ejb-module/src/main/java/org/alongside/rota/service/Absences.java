package org.alongside.rota.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.rota.Absence;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Who is away and who stands in. Everybody of a team can say so for it, because whoever is ill rings somebody. */
@Stateless
@UseCase
public class Absences {

    private static final String LIST = """
            select b.id, s.name as staff, c.name as cover, b.starts_at, b.ends_at, b.entered_by
              from absence b join named_staff s on s.id = b.staff_id join named_staff c on c.id = b.cover_id
             where b.team_id = ? and b.ends_at > ?
             order by b.starts_at, staff""";

    private static final String AWAY = """
            select s.name from absence b join named_staff s on s.id = b.staff_id
             where b.staff_id = :staff and b.starts_at < :end and b.ends_at > :start limit 1""";

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

    @Access(value = Permission.SET_COVER, audit = AuditKind.NONE)
    public TeamAbsences team(UUID team) {
        provider(team);
        return jdbi.withHandle(handle -> {
            TeamRota rota = new RotaReader(jdbi).team(team, clock.instant(), clock.today());
            return new TeamAbsences(team, rota.name(), rows(handle, team), rota.staff());
        });
    }

    /** @param staff who is away, and {@code cover} who stands in; both work in the team */
    @Access(value = Permission.SET_COVER, audit = AuditKind.CHANGE)
    public void add(UUID team, UUID staff, UUID cover, LocalDate first, LocalDate last) {
        UUID provider = provider(team);
        List<UUID> members =
                team(team).staff().stream().map(TeamRota.StaffChoice::id).toList();
        if (!members.contains(staff) || !members.contains(cover)) {
            throw new NotFound("member of staff");
        }
        Absence absence = new Absence(new Absence.Cover(provider, team, staff, cover), first, last, user.displayName());
        RuleBroken.unless(absence.endsAt().isAfter(clock.instant()), "rota.awayInThePast");
        jdbi.withHandle(handle -> handle.createQuery(AWAY)
                        .bind("staff", staff)
                        .bind("start", absence.startsAt())
                        .bind("end", absence.endsAt())
                        .mapTo(String.class)
                        .findOne())
                .ifPresent(away -> {
                    throw new RuleBroken("rota.awayAlready", away);
                });
        entities.persist(absence);
        subject(absence);
    }

    /** Only before it begins; afterwards it is known who stood in, and can only be ended. */
    @Access(value = Permission.SET_COVER, audit = AuditKind.CHANGE)
    public void takeBack(UUID id) {
        Absence absence = find(id);
        RuleBroken.unless(!absence.begun(clock.instant()), "rota.awayBegun");
        entities.remove(absence);
    }

    @Access(value = Permission.SET_COVER, audit = AuditKind.CHANGE)
    public void endNow(UUID id) {
        find(id).endNow(clock.instant());
    }

    private List<TeamAbsences.Row> rows(Handle handle, UUID team) {
        return handle.createQuery(LIST)
                .bind(0, team)
                .bind(1, clock.instant())
                .map(ConstructorMapper.of(TeamAbsences.Row.class))
                .list();
    }

    /** The provider of a team of the caller; nobody else changes who is away there meanwhile. */
    private UUID provider(UUID team) {
        return RotaReader.provider(jdbi, user, team);
    }

    private Absence find(UUID id) {
        Absence absence = entities.find(Absence.class, id);
        if (absence == null) {
            throw new NotFound("absence");
        }
        provider(absence.team());
        subject(absence);
        return absence;
    }

    private void subject(Absence absence) {
        trail.subject("absence of staff " + absence.staff() + " from " + absence.startsAt() + " to " + absence.endsAt()
                + ", cover " + absence.cover());
    }
}
