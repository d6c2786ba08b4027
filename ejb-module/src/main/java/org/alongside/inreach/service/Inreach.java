package org.alongside.inreach.service;

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
import org.alongside.gate.service.UseCase;
import org.alongside.handover.Urgency;
import org.alongside.handover.service.Handovers;
import org.alongside.handover.service.Receiver;
import org.alongside.inreach.AcuteStay;
import org.alongside.inreach.MissReason;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Waiting;
import org.jdbi.v3.core.Jdbi;

/** What a crisis team does on acute wards: it looks into admissions that it did not see, and offers care at home. */
@Stateless
@UseCase
public class Inreach {

    private static final String OFFER = "Offer of care at home, to leave the ward early. ";

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private Handovers handovers;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /** Whoever is on an acute ward now, and admissions of the last four weeks that nobody has looked into. */
    @Access(value = Permission.SEE_BOARD, audit = AuditKind.LIST)
    public List<InreachRow> list() {
        trail.subject("acute wards");
        return jdbi.withHandle(InreachReader::list);
    }

    /** How many there are, and whether something has changed, for a page that looks every few seconds. */
    @Access(value = Permission.SEE_BOARD, audit = AuditKind.NONE)
    public Waiting version() {
        return jdbi.withHandle(InreachReader::version);
    }

    @Access(value = Permission.SEE_BOARD, audit = AuditKind.READ)
    public InreachDetails view(UUID spell) {
        InreachDetails details =
                jdbi.withHandle(handle -> InreachReader.details(handle, spell)).orElseThrow(() -> new NotFound("stay"));
        about(details.row());
        return details;
    }

    /** @param words what happened, and what is done that it does not happen again */
    @Access(value = Permission.PLAN_SHIFT, audit = AuditKind.CHANGE)
    public void review(UUID spell, MissReason reason, String words) {
        AcuteStay stay = locked(spell).stay();
        entities.persist(stay.review(reason, words, user.displayName(), clock.instant()));
        entities.flush();
    }

    /**
     * Asks the team of the ward, which has a day to answer.
     *
     * @param words what the crisis team can do at home, and from when
     */
    @Access(value = Permission.PLAN_SHIFT, audit = AuditKind.CHANGE)
    public void offer(UUID spell, String words) {
        InreachRow row = locked(spell);
        AcuteStay stay = row.stay();
        stay.offerable();
        UUID ward = row.wardTeam();
        if (ward == null) {
            throw new RuleBroken("inreach.noWardTeam");
        }
        RuleBroken.unless(!words.isBlank(), "inreach.offerMissing");
        UUID handover =
                handovers.send(row.person(), new Receiver(ward, null), Urgency.HOURS_24, OFFER + words.strip(), false);
        entities.persist(stay.offer(handover, user.displayName(), clock.instant()));
        entities.flush();
        about(row);
    }

    private InreachRow locked(UUID spell) {
        InreachRow row =
                jdbi.withHandle(handle -> InreachReader.locked(handle, spell)).orElseThrow(() -> new NotFound("stay"));
        about(row);
        return row;
    }

    private void about(InreachRow row) {
        trail.about(row.person());
        trail.subject("stay " + row.spell() + " on an acute ward");
    }
}
