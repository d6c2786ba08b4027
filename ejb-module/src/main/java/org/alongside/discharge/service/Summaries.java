package org.alongside.discharge.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.discharge.Addressee;
import org.alongside.discharge.DischargeSummary;
import org.alongside.discharge.SummarySection;
import org.alongside.discharge.SummaryState;
import org.alongside.discharge.SummaryText;
import org.alongside.dispatch.service.Letterhead;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.ThreeWay;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.EditClash;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;

/** Writing a discharge summary: begin it from the record, save it as it is typed, choose who gets it. */
@Stateless
@UseCase
public class Summaries {

    private static final String DRAFT = "select id from discharge_summary where referral_id = ? and state = 'DRAFT'";

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

    /** The draft for a referral: the one that is there, or a new one with what the record says. */
    @Access(value = Permission.END_CARE, audit = AuditKind.CHANGE)
    public UUID begin(UUID referral) {
        CareFacts.Care care = jdbi.withHandle(handle -> CareFacts.care(handle, referral))
                .orElseThrow(() -> new NotFound("crisis care"));
        trail.about(care.personId());
        Optional<UUID> draft = jdbi.withHandle(handle ->
                handle.createQuery(DRAFT).bind(0, referral).mapTo(UUID.class).findOne());
        if (draft.isPresent()) {
            return draft.get();
        }
        DischargeSummary summary = new DischargeSummary(
                care.about(), care.prefilled(), user.account(), user.displayName(), clock.instant());
        summary.require(jdbi.withHandle(handle -> CareFacts.required(handle, referral)));
        entities.persist(summary);
        trail.subject("summary " + summary.id());
        return summary.id();
    }

    /** Reads a summary; the required recipients of a draft are first brought up to what the record says now. */
    @Access(value = Permission.END_CARE, audit = AuditKind.READ)
    public SummaryDetails edit(UUID id) {
        DischargeSummary summary = find(id);
        if (summary.state() == SummaryState.DRAFT) {
            summary.require(jdbi.withHandle(handle -> CareFacts.required(handle, summary.referral())));
            entities.flush();
        }
        return details(id);
    }

    /**
     * Saves what was typed; what somebody else wrote meanwhile in another section stays.
     *
     * @param base what the page showed before anything was typed
     * @throws EditClash where both changed the same section
     */
    @Access(value = Permission.END_CARE, audit = AuditKind.CHANGE)
    public void save(UUID id, SummaryText base, SummaryText typed) {
        DischargeSummary summary = find(id, LockModeType.PESSIMISTIC_WRITE);
        String by = summary.authorName();
        Instant at = summary.updatedAt();
        List<ThreeWay.Clash<SummarySection>> clashes = summary.write(base, typed, user.displayName(), clock.instant());
        if (!clashes.isEmpty()) {
            throw new EditClash(
                    by,
                    at,
                    clashes.stream()
                            .map(c -> new EditClash.Field(
                                    c.field().name(), c.field().label(), c.mine(), c.theirs()))
                            .toList());
        }
    }

    /** Before somebody reads a draft as it will be printed: what cannot be is named while the page of its text is open. */
    @Access(value = Permission.END_CARE, audit = AuditKind.NONE)
    public void requirePrintable(UUID id) {
        Letterhead head = jdbi.withHandle(handle -> Letterhead.of(handle, find(id).team()));
        SummaryDocument.requirePrintable(details(id), head, user.displayName());
    }

    @Access(value = Permission.END_CARE, audit = AuditKind.CHANGE)
    public void exclude(UUID id, UUID recipient, String why) {
        find(id).exclude(recipient, why);
    }

    /** Adds a team that nothing requires. */
    @Access(value = Permission.END_CARE, audit = AuditKind.CHANGE)
    public void add(UUID id, UUID team, String why) {
        DischargeSummary summary = find(id);
        Addressee addressee = jdbi.withHandle(handle -> CareFacts.teams(handle, summary.provider())).stream()
                .filter(known -> team.equals(known.team()))
                .findFirst()
                .orElseThrow(() -> new NotFound("team"));
        summary.add(addressee, why);
    }

    /** The teams that a summary can be sent to. */
    @Access(value = Permission.END_CARE, audit = AuditKind.NONE)
    public List<Addressee> teams(UUID id) {
        DischargeSummary summary = find(id);
        return jdbi.withHandle(handle -> CareFacts.teams(handle, summary.provider()));
    }

    @Access(value = Permission.END_CARE, audit = AuditKind.CHANGE)
    public void include(UUID id, UUID recipient) {
        find(id).include(recipient);
    }

    private SummaryDetails details(UUID id) {
        return jdbi.withHandle(handle -> SummaryReader.summary(handle, id)).orElseThrow(() -> new NotFound("summary"));
    }

    private DischargeSummary find(UUID id) {
        return find(id, LockModeType.NONE);
    }

    private DischargeSummary find(UUID id, LockModeType lock) {
        DischargeSummary summary = entities.find(DischargeSummary.class, id, lock);
        if (summary == null) {
            throw new NotFound("summary");
        }
        trail.about(summary.person());
        trail.subject("summary " + id);
        return summary;
    }
}
