package org.alongside.dispatch.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What other teams have sent to the caller's teams, until somebody there says that they have it. */
@Stateless
@UseCase
public class Inbox {

    private static final String LIST = """
            select d.id as dispatch, d.subject_id as subject, d.person_id as person, p.family_name, p.given_name,
                   p.birth_date, p.death_date, p.nhs_number, d.title, d.page, t.name as team, d.owner_name as sender,
                   d.first_sent_at as arrived_at, d.received_at, d.received_by
              from dispatch d
              join named_team t on t.id = d.recipient_team
              join registered_person p on p.person_id = d.person_id and p.provider_id = d.provider_id
             where d.channel = 'INBOX' and d.recipient_team = any (context_teams())
               and (d.state = 'RECEIVED') = :received and d.first_sent_at is not null
             order by case when :received then d.received_at end desc, d.first_sent_at, d.id
             limit 200""";

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

    /** What waits comes oldest first; what was received, newest first. */
    @Access(value = Permission.RECEIVE_SUMMARY, audit = AuditKind.LIST)
    public List<InboxRow> list(boolean received) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("received", received)
                .map(ConstructorMapper.of(InboxRow.class))
                .list());
    }

    /** Says for the team that it has it. Only a member of that team can. */
    @Access(value = Permission.RECEIVE_SUMMARY, audit = AuditKind.CHANGE)
    public void received(UUID id) {
        find(id).received(user.displayName(), clock.instant());
    }

    /** Takes back what the same person said a moment ago. */
    @Access(value = Permission.RECEIVE_SUMMARY, audit = AuditKind.CHANGE)
    public void notReceived(UUID id) {
        find(id).notReceived(user.displayName(), clock.instant());
    }

    private Dispatch find(UUID id) {
        Dispatch dispatch = entities.find(Dispatch.class, id);
        if (dispatch == null || !user.principal().teams().contains(dispatch.recipientTeam())) {
            throw new NotFound("inbox item");
        }
        trail.about(dispatch.person());
        trail.subject("dispatch " + id);
        return dispatch;
    }
}
