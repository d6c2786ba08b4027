package org.alongside.call.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.call.Call;
import org.alongside.call.CallBack;
import org.alongside.call.Danger;
import org.alongside.call.InDanger;
import org.alongside.call.NewCall;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.handover.service.Handovers;
import org.alongside.person.Demographic;
import org.alongside.person.service.AfterDeath;
import org.alongside.person.service.Banners;
import org.alongside.shared.Choice;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Takes calls. What follows from one – a referral with its triage category, a message that needs an answer, a promise to
 * call back – is written with it, whole or not at all.
 */
@Stateless
@UseCase
public class Calls {

    private static final String TEAM = """
            select coalesce((select s.team_id from staff_account a join named_staff s on s.id = a.staff_id
                              where a.account_id = context_account() and s.team_id = any (context_teams())),
                            (context_teams())[1]) as team""";

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

    @Inject
    private Referring referring;

    @Inject
    private Undecided undecided;

    @Inject
    private Handovers handovers;

    @Access(value = Permission.TAKE_CALLS, audit = AuditKind.NONE)
    public CallForm form() {
        return jdbi.withHandle(CallReader::form);
    }

    /**
     * Whom a call may be about: by the name with the birth date where they are told, else by the number. Of those whom the
     * caller may not see, only the former say that there is somebody.
     */
    @Access(value = Permission.TAKE_CALLS, audit = AuditKind.SEARCH)
    public List<KnownPerson> known(String number, Map<Demographic, String> said) {
        trail.subject("who rings");
        List<KnownPerson> named = referring.mayBe(said);
        return named.isEmpty() && !number.isEmpty()
                ? jdbi.withHandle(handle -> Recognition.byNumber(handle, number, user.may(Permission.SEE_RESTRICTED)))
                : named;
    }

    @Access(value = Permission.TAKE_CALLS, audit = AuditKind.READ)
    public KnownCaller card(UUID person) {
        trail.about(person);
        List<Choice> receivers =
                user.may(Permission.HAND_OVER) ? handovers.form(person).receivers() : List.of();
        return jdbi.withHandle(handle -> Recognition.card(handle, person, receivers));
    }

    @Access(value = Permission.TAKE_CALLS, audit = AuditKind.LIST)
    public List<CallRow> list(CallList list) {
        return jdbi.withHandle(handle -> CallReader.list(handle, list, clock.instant()));
    }

    /** What a carer said in confidence is read by whoever takes calls. */
    @Access(value = Permission.OPEN_RECORD, audit = AuditKind.READ)
    public CallDetails view(UUID id) {
        boolean whole = user.may(Permission.TAKE_CALLS);
        CallDetails details = jdbi.withHandle(handle -> CallReader.one(handle, id, whole));
        about(details.row().person(), id);
        return details;
    }

    /**
     * Where somebody is in immediate danger it is saved whatever is missing for the rest of it.
     *
     * @return the call
     */
    @Access(value = Permission.TAKE_CALLS, audit = AuditKind.CHANGE)
    public UUID save(NewCall heard, Whom whom, Follows follows) {
        if (heard.danger()) {
            // whoever is in danger may be somebody who mourns
            user.means();
        }
        Call call = heard.danger()
                ? saved(Lenient.of(heard, whom, follows, clock.today()))
                : saved(new Lenient(heard, whom, follows));
        about(call.person(), call.id());
        return call.id();
    }

    private Call saved(Lenient all) {
        NewCall heard = all.heard();
        Follows follows = all.follows();
        UUID person = referring.person(heard, all.whom(), follows);
        Call call = new Call(heard, new Call.About(person, all.whom().words()), taken(), clock.instant());
        entities.persist(call);
        entities.flush();
        if (person != null) {
            referring.follow(call, heard, person, follows);
        }
        InDanger danger = heard.inDanger();
        if (danger != null) {
            entities.persist(new Danger(call, danger, user.displayName(), clock.instant()));
        }
        Duration within = follows.callBackWithin();
        if (within != null) {
            if (person != null) {
                AfterDeath.askFirst(jdbi, user, person);
            }
            entities.persist(new CallBack(call, within, user.displayName(), clock.instant()));
        }
        undecided.taken(call);
        entities.flush();
        return call;
    }

    /**
     * What was not decided while the caller was on the phone, with the same that would have followed then, once.
     *
     * @param referTo the team to which the person is referred; null for none
     */
    @Access(value = Permission.TAKE_CALLS, audit = AuditKind.CHANGE)
    public void decide(UUID id, Call.Decided what, @Nullable UUID referTo) {
        Call call = forChange(id);
        UUID person = call.person();
        about(person, id);
        call.decide(what, user.displayName(), clock.instant());
        if (referTo != null) {
            if (person == null) {
                throw new RuleBroken("call.linkFirst");
            }
            referring.follow(call, call.heard(), person, new Follows(referTo, null, null));
        }
        undecided.decided(call);
    }

    /** @param person somebody whom the caller may see */
    @Access(value = Permission.TAKE_CALLS, audit = AuditKind.CHANGE)
    public void link(UUID id, UUID person) {
        Call call = forChange(id);
        requireSeen(person);
        call.link(person, user.displayName(), clock.instant());
        undecided.linked(call);
        about(person, id);
    }

    @Access(value = Permission.TAKE_CALLS, audit = AuditKind.CHANGE)
    public void unlink(UUID id) {
        Call call = forChange(id);
        about(call.person(), id);
        call.unlink();
        undecided.linked(call);
    }

    /** What a carer said in confidence stays on the page of the call. */
    @Access(value = Permission.TAKE_CALLS, audit = AuditKind.CHANGE)
    public void withhold(UUID id) {
        Call call = forChange(id);
        about(call.person(), id);
        call.withhold(user.displayName(), clock.instant());
    }

    @Access(value = Permission.TAKE_CALLS, audit = AuditKind.CHANGE)
    public void passOn(UUID id) {
        Call call = forChange(id);
        about(call.person(), id);
        call.passOn();
    }

    private void requireSeen(UUID person) {
        jdbi.withHandle(handle -> Banners.require(handle, person));
    }

    private Call forChange(UUID id) {
        Call call = entities.find(Call.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (call == null) {
            throw new NotFound("call");
        }
        return call;
    }

    private Call.Taken taken() {
        UUID provider = user.provider();
        UUID team = jdbi.withHandle(
                handle -> handle.createQuery(TEAM).mapTo(UUID.class).findOne().orElse(null));
        if (provider == null || team == null) {
            throw new RuleBroken("person.noTeam");
        }
        return new Call.Taken(provider, team, user.displayName());
    }

    private void about(@Nullable UUID person, UUID call) {
        if (person != null) {
            trail.about(person);
        }
        trail.subject("call " + call);
    }
}
