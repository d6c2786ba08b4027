package org.alongside.handover.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.handover.Handover;
import org.alongside.handover.Message;
import org.alongside.handover.Urgency;
import org.alongside.person.service.AfterDeath;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Messages that need an answer, as staff send, answer, pass on and end them. */
@Stateless
@UseCase
public class Handovers {

    private static final String SENDER = """
            select s.id as staff, coalesce(s.team_id, m.team_id) as team
              from staff_account a join named_staff s on s.id = a.staff_id
              left join team_account m on m.account_id = a.account_id and m.valid_from <= context_today()
               and (m.valid_to is null or m.valid_to >= context_today())
             where a.account_id = context_account()
             order by m.team_id = any (context_teams()) desc nulls last, m.team_id limit 1""";

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

    /** A row of {@link #SENDER}. */
    public record SenderRow(UUID staff, @Nullable UUID team) {}

    /** What is due first comes first; what is done, newest first. */
    @Access(value = Permission.HAND_OVER, audit = AuditKind.LIST)
    public List<HandoverRow> list(HandoverList list) {
        return jdbi.withHandle(handle -> HandoverReader.list(handle, list, clock.instant()));
    }

    @Access(value = Permission.HAND_OVER, audit = AuditKind.READ)
    public HandoverForm form(UUID person) {
        trail.about(person);
        return jdbi.withHandle(handle -> HandoverReader.form(handle, person));
    }

    @Access(value = Permission.HAND_OVER, audit = AuditKind.READ)
    public HandoverDetails view(UUID id) {
        HandoverDetails details = jdbi.withHandle(handle -> HandoverReader.one(handle, id, clock.instant()));
        trail.about(details.row().person());
        trail.subject("handover " + id);
        return details;
    }

    /**
     * @param carer whether a carer asked for it, and has to be told
     * @return the hand-over, which the caller holds
     */
    @Access(value = Permission.HAND_OVER, audit = AuditKind.CHANGE)
    public UUID send(UUID person, Receiver to, Urgency urgency, String text, boolean carer) {
        UUID provider = user.provider();
        if (provider == null || !offered(form(person), to)) {
            throw new NotFound("team");
        }
        boolean althoughDied = AfterDeath.askFirst(jdbi, user, person);
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> {
            SenderRow sender = sender(handle);
            UUID team = sender.team() == null ? to.team() : sender.team();
            Answering answering =
                    Answering.at(handle, new Answering.Where(to.team(), to.staff(), team, sender.staff()), now);
            Handover handover = new Handover(
                    new Message(provider, person, to.team(), to.staff(), urgency, text, carer),
                    new Handover.Sender(user.displayName(), sender.staff(), team),
                    Answering.sender(handle, sender.staff(), now),
                    answering.ladder(),
                    now);
            if (althoughDied) {
                handover.meantAlthoughDied();
            }
            store.add(handover);
            return handover.id();
        });
    }

    @Access(value = Permission.HAND_OVER, audit = AuditKind.CHANGE)
    public void accept(UUID id) {
        Handover handover = mine(id, HandoverDetails.Part::answers);
        UUID staff = jdbi.withHandle(handle -> sender(handle).staff());
        handover.accept(staff, user.displayName(), clock.instant());
        store.written(handover);
    }

    @Access(value = Permission.HAND_OVER, audit = AuditKind.CHANGE)
    public void refuse(UUID id, String reason) {
        Handover handover = mine(id, HandoverDetails.Part::answers);
        handover.refuse(user.displayName(), reason, clock.instant());
        store.written(handover);
    }

    /** Asks its holder something first. */
    @Access(value = Permission.HAND_OVER, audit = AuditKind.CHANGE)
    public void ask(UUID id, String question) {
        Handover handover = mine(id, HandoverDetails.Part::answers);
        handover.ask(user.displayName(), question, clock.instant());
        store.written(handover);
    }

    @Access(value = Permission.HAND_OVER, audit = AuditKind.CHANGE)
    public void reply(UUID id, String words) {
        Handover handover = mine(id, part -> part.holds() || part.sent());
        handover.answer(user.displayName(), words, clock.instant());
        store.written(handover);
    }

    @Access(value = Permission.HAND_OVER, audit = AuditKind.CHANGE)
    public void sendOn(UUID id, Receiver to) {
        HandoverDetails details = view(id);
        RuleBroken.unless(details.canSendOn(), "handover.notHeld", details.row().holder());
        if (details.receivers().stream().noneMatch(choice -> choice.value().equals(to.value()))) {
            throw new NotFound("team");
        }
        Handover handover = store.forChange(id);
        Instant now = clock.instant();
        Answering answering = jdbi.withHandle(
                handle -> Answering.at(handle, Answering.Where.of(handover, to.team(), to.staff()), now));
        if (AfterDeath.askFirst(jdbi, user, handover.person())) {
            handover.meantAlthoughDied();
        }
        handover.sendOn(to.team(), to.staff(), answering.ladder(), user.displayName(), now);
        store.written(handover);
    }

    /** @param carerTold whether the carer who asked for it was told what came of it */
    @Access(value = Permission.HAND_OVER, audit = AuditKind.CHANGE)
    public void close(UUID id, String outcome, boolean carerTold) {
        Handover handover = mine(id, HandoverDetails.Part::holds);
        handover.close(user.displayName(), outcome, carerTold, clock.instant());
        store.written(handover);
    }

    @Access(value = Permission.HAND_OVER, audit = AuditKind.CHANGE)
    public void cancel(UUID id, String reason) {
        Handover handover = mine(id, part -> part.holds() || part.sent());
        handover.cancel(user.displayName(), reason, clock.instant());
        store.written(handover);
    }

    private static boolean offered(HandoverForm form, Receiver to) {
        return form.receivers().stream().anyMatch(choice -> choice.value().equals(to.value()));
    }

    /** One in which the caller has a part, and nobody else changes meanwhile. */
    private Handover mine(UUID id, Predicate<HandoverDetails.Part> may) {
        Handover handover = store.forChange(id);
        HandoverDetails.Part part = jdbi.withHandle(handle -> HandoverReader.part(handle, id, clock.instant()));
        RuleBroken.unless(may.test(part), "handover.notYours");
        return handover;
    }

    private static SenderRow sender(Handle handle) {
        return handle.createQuery(SENDER)
                .map(ConstructorMapper.of(SenderRow.class))
                .findOne()
                .orElseThrow(() -> new RuleBroken("handover.noStaff"));
    }
}
