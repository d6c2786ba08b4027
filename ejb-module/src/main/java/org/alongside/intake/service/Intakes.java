package org.alongside.intake.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.handover.Urgency;
import org.alongside.handover.service.Handovers;
import org.alongside.handover.service.Receiver;
import org.alongside.intake.Intake;
import org.alongside.intake.PersonTold;
import org.alongside.intake.Reply;
import org.alongside.organisation.service.CodeLists;
import org.alongside.person.service.AfterDeath;
import org.alongside.referral.NewReferral;
import org.alongside.referral.Referral;
import org.alongside.referral.Referrer;
import org.alongside.referral.service.Referrals;
import org.alongside.shared.Choice;
import org.alongside.shared.London;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;

/** Answers referrals. Each answer tells whoever referred, in the transaction that makes it. */
@Stateless
@UseCase
public class Intakes {

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private Referrals referrals;

    @Inject
    private Handovers handovers;

    @Inject
    private Telling telling;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /**
     * Why a team does not take a referral.
     *
     * @param why by its national code
     * @param alternative who else can help
     */
    public record Declined(LocalDate on, String why, String alternative, PersonTold told) {}

    /** To whom a referral goes on, and what they are asked. */
    public record Redirected(Receiver to, Urgency urgency, String text, String why, PersonTold told) {}

    /** Undecided ones of the caller's teams, or of the provider where the caller sees every team; worst first. */
    @Access(value = Permission.RECORD_CARE, audit = AuditKind.LIST)
    public List<IntakeRow> list() {
        return jdbi.withHandle(handle -> IntakeReader.list(handle, clock.instant()));
    }

    @Access(value = Permission.OPEN_RECORD, audit = AuditKind.READ)
    public IntakeDetails view(UUID referral) {
        IntakeDetails details = jdbi.withHandle(handle -> IntakeReader.one(handle, referral));
        about(details.row().person(), referral);
        return details;
    }

    /** The referral that a reply is about. */
    @Access(value = Permission.OPEN_RECORD, audit = AuditKind.NONE)
    public UUID of(UUID reply) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select i.referral_id from intake_reply y join intake i on i.id = y.intake_id where y.id = ?")
                .bind(0, reply)
                .mapTo(UUID.class)
                .findOne()
                .orElseThrow(() -> new NotFound("referral")));
    }

    /** Who referred, where it was not known or was wrong. */
    @Access(value = Permission.RECORD_CARE, audit = AuditKind.CHANGE)
    public void identify(UUID referral, Referrer referrer) {
        find(referral).referredBy(referrer);
    }

    /** @param told whether whoever referred was told already, by phone or in person */
    @Access(value = Permission.RECORD_CARE, audit = AuditKind.CHANGE)
    public void arrived(UUID referral, String words, boolean told) {
        AfterDeath.askFirst(jdbi, user, find(referral).person());
        answer(referral, told, intake -> intake.arrived(words, user.displayName(), clock.instant()));
    }

    @Access(value = Permission.RECORD_CARE, audit = AuditKind.CHANGE)
    public void accept(UUID referral, String words, boolean told) {
        AfterDeath.askFirst(jdbi, user, find(referral).person());
        answer(referral, told, intake -> intake.accept(words, user.displayName(), clock.instant()));
    }

    @Access(value = Permission.RECORD_CARE, audit = AuditKind.CHANGE)
    public void decline(UUID referral, Declined declined, boolean told) {
        String why = reason(declined.why());
        answer(
                referral,
                told,
                intake -> intake.decline(
                        why, declined.alternative(), declined.told(), user.displayName(), clock.instant()));
        referrals.reject(referral, declined.on(), declined.why());
    }

    /** Somebody by name is asked to take it on: it is theirs to answer as a message, and a referral to their team. */
    @Access(value = Permission.RECORD_CARE, audit = AuditKind.CHANGE)
    public void redirect(UUID referral, Redirected to, boolean told) {
        reason(to.why());
        Referral before = find(referral);
        UUID onward = referrals.take(before.person(), onwards(before, to.to().team()));
        UUID handover = handovers.send(before.person(), to.to(), to.urgency(), to.text(), false);
        String whom = whom(handover);
        answer(
                referral,
                told,
                intake -> intake.redirect(
                        whom, new Intake.Onward(onward, handover), to.told(), user.displayName(), clock.instant()));
        referrals.reject(referral, clock.today(), to.why());
    }

    private NewReferral onwards(Referral before, UUID team) {
        ZonedDateTime now = London.timeOf(clock.instant()).truncatedTo(ChronoUnit.MINUTES);
        return new NewReferral(
                team,
                now.toLocalDate(),
                now.toLocalTime(),
                before.source(),
                before.priority(),
                before.reason(),
                before.referrer());
    }

    /** Whoever is asked, by name. */
    private String whom(UUID handover) {
        var row = handovers.view(handover).row();
        return row.asked() + ", " + row.team();
    }

    private String reason(String code) {
        return jdbi.withHandle(handle -> CodeLists.of(handle, "REJECTION")).stream()
                .filter(choice -> choice.value().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElseThrow(() -> new NotFound("reason"));
    }

    private void answer(UUID id, boolean told, Function<Intake, Reply> with) {
        Referral referral = find(id);
        UUID team = referral.team();
        if (team == null) {
            throw new NotFound("team");
        }
        RuleBroken.unless(
                jdbi.withHandle(handle -> IntakeReader.row(handle, id)).ours(), "intake.notYours");
        Intake intake = IntakeStore.of(entities, referral);
        Reply reply = with.apply(intake);
        entities.persist(intake);
        entities.flush();
        telling.tell(referral, team, reply, told);
        entities.flush();
        about(referral.person(), id);
    }

    /** Nobody else answers it until this transaction ends. */
    private Referral find(UUID id) {
        Referral referral = entities.find(Referral.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (referral == null) {
            throw new NotFound("referral");
        }
        about(referral.person(), id);
        return referral;
    }

    private void about(UUID person, UUID referral) {
        trail.about(person);
        trail.subject("referral " + referral);
    }
}
