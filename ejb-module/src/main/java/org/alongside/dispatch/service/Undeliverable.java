package org.alongside.dispatch.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.dispatch.Dispatch;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.task.service.OpenTasks;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What a person does about a message that no channel could deliver. Its task ends when the message has left, and not before. */
@Stateless
@UseCase
public class Undeliverable {

    private static final String ONE = """
            select d.id as dispatch, d.person_id as person, p.family_name, p.given_name, p.birth_date, p.death_date, p.nhs_number, d.title,
                   d.recipient, d.address, d.state, d.owner_name as owner, d.last_error, d.first_sent_at
              from dispatch d
              join registered_person p on p.person_id = d.person_id and p.provider_id = d.provider_id
             where d.subject_id = ?""";

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

    @Inject
    private Instance<LetterSource> letters;

    @Access(value = Permission.DO_TASKS, audit = AuditKind.READ)
    public UndeliverableDetails view(UUID subject) {
        UndeliverableDetails details = jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind(0, subject)
                .map(ConstructorMapper.of(UndeliverableDetails.class))
                .findOne()
                .orElseThrow(() -> new NotFound("message")));
        find(details.dispatch());
        return details;
    }

    /** Tries once more, to the address that is right by now. */
    @Access(value = Permission.DO_TASKS, audit = AuditKind.CHANGE)
    public void retry(UUID dispatchId, String address) {
        Dispatch dispatch = find(dispatchId);
        letters.stream().forEach(source -> source.again(dispatch.subject()));
        dispatch.retry(address, Instant.now());
    }

    /** Says that it was posted, read out or handed over; that is when the recipient counts as reached. */
    @Access(value = Permission.DO_TASKS, audit = AuditKind.CHANGE)
    public void sentByHand(UUID dispatchId, String how) {
        Dispatch dispatch = find(dispatchId);
        Instant now = clock.instant();
        dispatch.sentByHand(user.displayName(), how, now);
        tasks.done(dispatch.subject(), user.displayName(), how, now);
    }

    private Dispatch find(UUID id) {
        trail.subject("dispatch " + id);
        Dispatch dispatch = entities.find(Dispatch.class, id);
        if (dispatch == null
                || !dispatch.answeredForBy(
                        user.principal().account(), user.principal().teams())) {
            throw new NotFound("message");
        }
        trail.about(dispatch.person());
        return dispatch;
    }
}
