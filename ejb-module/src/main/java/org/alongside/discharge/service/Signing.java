package org.alongside.discharge.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.discharge.DischargeDeadline;
import org.alongside.discharge.DischargeSummary;
import org.alongside.discharge.RecipientKind;
import org.alongside.discharge.SummaryRecipient;
import org.alongside.dispatch.Dispatch;
import org.alongside.dispatch.DispatchState;
import org.alongside.dispatch.service.Letterhead;
import org.alongside.gate.GrantReason;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Grants;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.task.service.OpenTasks;
import org.jdbi.v3.core.Jdbi;

/** Signs a summary and queues its dispatches in one transaction, and reads what was signed. */
@Stateless
@UseCase
public class Signing {

    private static final String PAGE = "/discharge/summary.xhtml?recipient=";

    private static final String GRANT = """
            select s.provider_id, s.person_id, cast(:team as uuid) as team_id, cast(:recipient as uuid) as source_id,
                   cast(:today as date) as valid_from, cast(cast(:today as date) + interval '1 year' as date) as valid_to
              from discharge_summary s where s.id = :summary""";

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private OpenTasks tasks;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /** Reads a summary, signed or not, for somebody who may open the record. */
    @Access(value = Permission.OPEN_RECORD, audit = AuditKind.READ)
    public SummaryDetails view(UUID id) {
        SummaryDetails details = details(id);
        trail.about(details.banner().id());
        trail.subject("summary " + id);
        return details;
    }

    /** The summary that a recipient was sent, by the recipient's row. */
    @Access(value = Permission.OPEN_RECORD, audit = AuditKind.READ)
    public SummaryDetails sentTo(UUID recipient) {
        UUID summary =
                jdbi.withHandle(handle -> handle.createQuery("select summary_id from summary_recipient where id = ?")
                        .bind(0, recipient)
                        .mapTo(UUID.class)
                        .findOne()
                        .orElseThrow(() -> new NotFound("summary")));
        SummaryDetails details = details(summary);
        trail.about(details.banner().id());
        trail.subject("summary " + summary);
        return details;
    }

    /** Where the ending of one piece of crisis care is. */
    @Access(value = Permission.OPEN_RECORD, audit = AuditKind.READ)
    public CareDetails care(UUID referral) {
        return jdbi.withHandle(handle -> {
            CareDetails details = CareReader.care(handle, referral).orElseThrow(() -> new NotFound("crisis care"));
            trail.about(details.banner().id());
            return details;
        });
    }

    /** The document as it was sent, or a preview of a draft. */
    @Access(value = Permission.OPEN_RECORD, audit = AuditKind.EXPORT)
    public byte[] document(UUID id) {
        DischargeSummary summary = find(id);
        byte[] signed = summary.document();
        return signed == null ? SummaryDocument.pdf(details(id), head(summary), null) : signed;
    }

    /** Signs: from here on it goes out by itself, and what cannot go is a named task. */
    @Access(value = Permission.SIGN_SUMMARY, audit = AuditKind.CHANGE)
    public void sign(SummaryVersion seen) {
        DischargeSummary summary = find(seen.id());
        // of several who sign at once the others wait here, and then read that it is signed
        entities.refresh(summary, LockModeType.PESSIMISTIC_WRITE);
        summary.requireDraft();
        RuleBroken.unless(summary.version() == seen.version(), "discharge.changedBeforeSigning", summary.authorName());
        Instant now = clock.instant();
        SummaryDetails details = details(seen.id());
        SummaryDocument.requirePrintable(details, head(summary), user.displayName());
        byte[] pdf =
                SummaryDocument.pdf(details, head(summary), new SummaryDocument.Signature(user.displayName(), now));
        summary.sign(user.displayName(), now, pdf);
        for (SummaryRecipient recipient : summary.addressed()) {
            send(summary, recipient, details);
        }
    }

    private Letterhead head(DischargeSummary summary) {
        return jdbi.withHandle(handle -> Letterhead.of(handle, summary.team()));
    }

    private void send(DischargeSummary summary, SummaryRecipient recipient, SummaryDetails details) {
        Dispatch.Sender sender = new Dispatch.Sender(
                summary.provider(), summary.person(), summary.team(), user.displayName(), user.account());
        String title = "Discharge summary from " + details.team();
        UUID team = recipient.team();
        Dispatch dispatch = recipient.kind() == RecipientKind.TEAM && team != null
                ? Dispatch.inbox(sender, new Dispatch.Item(recipient.id(), title, PAGE), recipient.name(), team)
                : Dispatch.email(sender, recipient.id(), title, recipient.name(), recipient.address());
        entities.persist(dispatch);
        if (team != null) {
            grant(summary, recipient.id(), team);
        }
        if (dispatch.state() == DispatchState.UNDELIVERABLE) {
            tasks.give(dispatch.task(due(details)));
        }
    }

    /** Whoever gets a summary may see whom it is about. */
    private void grant(DischargeSummary summary, UUID recipient, UUID team) {
        jdbi.useHandle(handle -> Grants.give(
                handle,
                GrantReason.SUMMARY,
                GRANT,
                Map.of("summary", summary.id(), "recipient", recipient, "team", team, "today", clock.today())));
    }

    private Instant due(SummaryDetails details) {
        return Optional.ofNullable(details.deadline())
                .map(DischargeDeadline::at)
                .orElseGet(() -> new DischargeDeadline(clock.today()).at());
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
}
