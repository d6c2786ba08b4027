package org.alongside.handover.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.handover.Handover;
import org.alongside.handover.Message;
import org.alongside.handover.Place;
import org.alongside.person.service.AfterDeath;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Hand-overs between this trust and other systems: 111, ambulance, police. A message that is sent twice under one key has
 * one effect. Whoever answers is always a member of staff by name; the audit shows the token and the name.
 */
@Stateless
@UseCase
public class HandoverRelay {

    /** The message key of an answer by somebody who does not work in the team. */
    public static final String NOT_OF_TEAM = "handover.notOfTeam";

    private static final String CLAIM =
            "insert into handover_sent (system, key, body) values (?, ?, ?) on conflict do nothing";

    @Inject
    private Jdbi jdbi;

    @Inject
    private HandoverStore store;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /**
     * @throws RuleBroken where the key was used for something else, nobody can be asked, or the person has died and the other
     *     system does not say that it knows ({@link AfterDeath#ASKED_BACK})
     */
    @Access(value = Permission.RELAY_HANDOVERS, audit = AuditKind.CHANGE)
    public HandoverStatus send(RelayedMessage relayed) {
        return jdbi.withHandle(handle -> {
            Optional<UUID> before = before(handle, relayed);
            UUID id = before.isPresent() ? before.get() : make(handle, relayed);
            trail.subject("handover " + id);
            return read(handle, id);
        });
    }

    @Access(value = Permission.RELAY_HANDOVERS, audit = AuditKind.READ)
    public HandoverStatus status(UUID id) {
        trail.subject("handover " + id);
        return jdbi.withHandle(handle -> read(handle, id));
    }

    @Access(value = Permission.RELAY_HANDOVERS, audit = AuditKind.CHANGE)
    public HandoverStatus accept(UUID id, String staff) {
        return answered(id, staff, (handover, who) -> handover.accept(who.id(), through(who), clock.instant()));
    }

    @Access(value = Permission.RELAY_HANDOVERS, audit = AuditKind.CHANGE)
    public HandoverStatus refuse(UUID id, String staff, String reason) {
        return answered(id, staff, (handover, who) -> handover.refuse(through(who), reason, clock.instant()));
    }

    @Access(value = Permission.RELAY_HANDOVERS, audit = AuditKind.CHANGE)
    public HandoverStatus ask(UUID id, String staff, String question) {
        return answered(id, staff, (handover, who) -> handover.ask(through(who), question, clock.instant()));
    }

    /** By whom, as the history tells it: that system says so, and nobody signed in here. */
    private String through(RelayReader.Staff who) {
        return who.name() + ", through " + user.displayName();
    }

    /** What somebody answers. */
    private interface Answer {
        void give(Handover handover, RelayReader.Staff who);
    }

    private HandoverStatus answered(UUID id, String staff, Answer answer) {
        Handover handover = store.forChange(id);
        return jdbi.withHandle(handle -> {
            RelayReader.Staff who = RelayReader.staff(handle, staff, handover.team(), handover.asked(), clock.today())
                    .orElseThrow(() -> new RuleBroken(NOT_OF_TEAM, staff));
            answer.give(handover, who);
            store.written(handover);
            trail.subject("handover " + id + ", " + handover.state() + ", by staff " + staff);
            return read(handle, id);
        });
    }

    /** What was sent under this key already; waits for a sending that is still running. */
    private Optional<UUID> before(Handle handle, RelayedMessage relayed) {
        String system = user.principal().name();
        byte[] body = relayed.body().getBytes(StandardCharsets.UTF_8);
        if (handle.execute(CLAIM, system, relayed.key(), body) == 1) {
            return Optional.empty();
        }
        return Optional.of(handle.createQuery(
                        "select body, handover_id from handover_sent where system = ? and key = ?")
                .bind(0, system)
                .bind(1, relayed.key())
                .map((row, context) -> {
                    RuleBroken.unless(Arrays.equals(row.getBytes("body"), body), "handover.keyUsed", relayed.key());
                    return row.getObject("handover_id", UUID.class);
                })
                .one());
    }

    private UUID make(Handle handle, RelayedMessage relayed) {
        RelayReader.Found found = RelayReader.find(handle, relayed, clock.today());
        Instant now = clock.instant();
        Answering answering =
                Answering.at(handle, new Answering.Where(found.team(), found.staff(), found.team(), null), now);
        Place keeper = answering.receiver();
        Message message = new Message(
                found.provider(),
                found.person(),
                found.team(),
                found.staff(),
                relayed.urgency(),
                relayed.text(),
                false);
        Handover handover = new Handover(
                message, new Handover.Sender(user.displayName(), null, null), keeper, answering.ladder(), now);
        if (AfterDeath.askFirst(jdbi, user, found.person())) {
            handover.meantAlthoughDied();
        }
        store.add(handover);
        handle.execute(
                "update handover_sent set handover_id = ? where system = ? and key = ?",
                handover.id(),
                user.principal().name(),
                relayed.key());
        return handover.id();
    }

    private static HandoverStatus read(Handle handle, UUID id) {
        return RelayReader.status(handle, id).orElseThrow(() -> new NotFound("hand-over"));
    }
}
