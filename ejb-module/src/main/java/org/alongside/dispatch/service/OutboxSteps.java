package org.alongside.dispatch.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.dispatch.Channel;
import org.alongside.dispatch.Dispatch;
import org.alongside.dispatch.DispatchState;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.London;
import org.alongside.shared.service.BusinessClock;
import org.alongside.task.service.OpenTasks;
import org.jdbi.v3.core.Jdbi;

/** The short transactions around each send: take one message under a lease, and mark what became of it. */
@Stateless
@UseCase
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxSteps {

    private static final String CLAIM = """
            update dispatch
               set state = 'SENDING', lease = :lease, leased_until = now() + interval '45 seconds',
                   attempts = attempts + 1, version = version + 1
             where id = (select d.id from dispatch d
                          where d.state = 'DUE' and d.next_attempt_at <= now()
                             or d.state = 'SENDING' and d.leased_until < now()
                          order by d.next_attempt_at limit 1 for update skip locked)
            returning id""";

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private OpenTasks tasks;

    @Inject
    private BusinessClock clock;

    @Inject
    private Instance<LetterSource> letters;

    /** A message that this node may send until its lease runs out. */
    public record Claim(UUID dispatch, UUID lease) {}

    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public Optional<Claim> claim() {
        UUID lease = UUID.randomUUID();
        return jdbi.withHandle(handle -> handle.createQuery(CLAIM)
                        .bind("lease", lease)
                        .mapTo(UUID.class)
                        .findOne())
                .map(id -> new Claim(id, lease));
    }

    /** What is to be handed to a channel; an inbox item is there as soon as it is marked as sent and has no letter. */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public Optional<Mail.Letter> letter(Claim claim) {
        Dispatch dispatch = entities.find(Dispatch.class, claim.dispatch());
        if (dispatch.channel() == Channel.INBOX) {
            return Optional.empty();
        }
        Content content = letters.stream()
                .map(source -> source.of(dispatch.subject()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new MailRefused("What is to be sent is missing."));
        Letterhead head = jdbi.withHandle(handle -> Letterhead.of(handle, dispatch.team()));
        return Optional.of(new Mail.Letter(
                dispatch.messageId(),
                String.valueOf(dispatch.address()),
                dispatch.title(),
                new Content(head.around(content.text(), dispatch.ownerName()), content.attachment()),
                head));
    }

    /** The channel took it. A task that somebody had because it could not be delivered is done with that. */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void sent(Claim claim) {
        Dispatch dispatch = entities.find(Dispatch.class, claim.dispatch());
        Instant now = clock.instant();
        if (dispatch.sent(claim.lease(), now)) {
            tasks.done(dispatch.subject(), "Alongside", "Sent to " + dispatch.recipient() + ".", now);
        }
    }

    /** It must not go out by itself: it is somebody's task now. */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void held(Claim claim, String why) {
        Dispatch dispatch = entities.find(Dispatch.class, claim.dispatch());
        if (dispatch.held(claim.lease(), why)) {
            tasks.give(dispatch.task(London.endOf(clock.today())));
        }
    }

    /** The channel did not take it: it is due again later, or it is somebody's task now. */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void refused(Claim claim, String error) {
        Dispatch dispatch = entities.find(Dispatch.class, claim.dispatch());
        if (dispatch.refused(claim.lease(), error, Instant.now()) && dispatch.state() == DispatchState.UNDELIVERABLE) {
            tasks.give(dispatch.task(London.endOf(clock.today())));
        }
    }
}
