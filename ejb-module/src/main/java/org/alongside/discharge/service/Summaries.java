package org.alongside.discharge.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.Permission;
import org.alongside.access.service.Access;
import org.alongside.access.service.CurrentUser;
import org.alongside.access.service.NotFound;
import org.alongside.access.service.UseCase;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.discharge.Addressee;
import org.alongside.discharge.DischargeSummary;
import org.alongside.discharge.SummaryText;
import org.alongside.shared.London;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
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
        if (summary.state() == org.alongside.discharge.SummaryState.DRAFT) {
            summary.require(jdbi.withHandle(handle -> CareFacts.required(handle, summary.referral())));
            entities.flush();
        }
        return details(id);
    }

    /** Saves what was typed; the answer is the version that the page goes on from. */
    @Access(value = Permission.END_CARE, audit = AuditKind.CHANGE)
    public int save(SummaryVersion seen, SummaryText text) {
        DischargeSummary summary = unchanged(seen);
        if (!summary.text().equals(text)) {
            summary.write(text, user.displayName(), clock.instant());
            entities.flush();
        }
        return summary.version();
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
        DischargeSummary summary = entities.find(DischargeSummary.class, id);
        if (summary == null) {
            throw new NotFound("summary");
        }
        trail.about(summary.person());
        trail.subject("summary " + id);
        return summary;
    }

    private DischargeSummary unchanged(SummaryVersion seen) {
        DischargeSummary summary = find(seen.id());
        RuleBroken.unless(
                summary.version() == seen.version(),
                "discharge.changedMeanwhile",
                summary.authorName(),
                London.timeOf(summary.updatedAt()).toLocalTime().withNano(0).toString());
        return summary;
    }
}
