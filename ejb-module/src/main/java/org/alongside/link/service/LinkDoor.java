package org.alongside.link.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.dispatch.Dispatch;
import org.alongside.dispatch.service.NotReceived;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.UseCase;
import org.alongside.link.LinkAct;
import org.alongside.link.LinkCode;
import org.alongside.link.LinkState;
import org.alongside.link.PersonalLink;
import org.alongside.shared.London;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.task.service.OpenTasks;

/**
 * What whoever holds a personal link can do with it: ask for a code, enter it, and then read and answer. Every opening and
 * every refusal is in the audit.
 */
@Stateless
@UseCase
public class LinkDoor {

    private static final String LATEST = """
            select c from LinkCode c where c.link = :link and c.browser = :browser order by c.askedAt desc, c.id""";

    private static final String LATELY = "select count(c) from LinkCode c where c.link = :link and c.askedAt > :since";

    private static final String CODE_TITLE = "Your code";

    private static final String LOCKED = "Its link is locked after wrong codes; trying again makes a new one.";

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    @Inject
    private OpenTasks tasks;

    @Inject
    private Instance<LinkTarget> targets;

    /** @param browser which only the browser and this product know */
    @Access(value = Permission.USE_LINK, audit = AuditKind.READ)
    public LinkState state(UUID browser) {
        PersonalLink link = link(LockModeType.NONE);
        LinkState state = link.state(latest(link, browser), clock.instant());
        trail.subject("personal link " + link.id() + ": " + state);
        return state;
    }

    /** Sends a code to the address that the link was sent to. */
    @Access(value = Permission.USE_LINK, audit = AuditKind.CHANGE)
    public void askCode(UUID browser) {
        PersonalLink link = link(LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        long lately = entities.createQuery(LATELY, Long.class)
                .setParameter("link", link.id())
                .setParameter("since", now.minus(Duration.ofHours(1)))
                .getSingleResult();
        LinkCode code = link.askCode(browser, Math.toIntExact(lately), now);
        entities.persist(code);
        entities.persist(link.dispatch(code.id(), CODE_TITLE));
        trail.subject("personal link " + link.id() + ": code asked for");
    }

    /** @return whether it is open now; each wrong code counts, from whatever browser */
    @Access(value = Permission.USE_LINK, audit = AuditKind.SIGN_IN)
    public boolean enter(UUID browser, String code) {
        PersonalLink link = link(LockModeType.PESSIMISTIC_WRITE);
        String digits = code.replaceAll("\\s", "");
        boolean right = link.enter(latest(link, browser), Codes.hash(link.id(), digits), clock.instant());
        if (link.locked()) {
            sent(link).forEach(this::locked);
        }
        trail.subject("personal link " + link.id() + (right ? ": opened" : ": wrong code"));
        return right;
    }

    /** Whoever sent it waits for nothing: it is their task to send a new one, or to ring. */
    private void locked(Dispatch dispatch) {
        dispatch.useless(LOCKED);
        tasks.give(dispatch.task(London.endOf(clock.today())));
    }

    @Access(value = Permission.USE_LINK, audit = AuditKind.READ)
    public LinkView view(UUID browser) {
        PersonalLink link = opened(browser, LockModeType.NONE);
        return target(link).view(link);
    }

    /** Whoever answers has received it. */
    @Access(value = Permission.USE_LINK, audit = AuditKind.CHANGE)
    public void answer(UUID browser, LinkAct act, String words) {
        PersonalLink link = opened(browser, LockModeType.PESSIMISTIC_WRITE);
        LinkTarget target = target(link);
        RuleBroken.unless(target.view(link).acts().contains(act), "link.answeredAlready");
        target.answer(link, act, words);
        received(link);
        trail.subject("personal link " + link.id() + ": " + act);
    }

    private void received(PersonalLink link) {
        sent(link).forEach(dispatch -> dispatch.received(link.recipient(), clock.instant()));
    }

    private List<Dispatch> sent(PersonalLink link) {
        return NotReceived.about(entities, link.id());
    }

    private PersonalLink opened(UUID browser, LockModeType lock) {
        PersonalLink link = link(lock);
        LinkState state = link.state(latest(link, browser), clock.instant());
        if (state != LinkState.OPEN) {
            trail.subject("personal link " + link.id() + ": " + state);
            throw new NotFound("link");
        }
        return link;
    }

    private PersonalLink link(LockModeType lock) {
        Principal.Guest guest = user.principal().guest();
        PersonalLink link = guest == null ? null : entities.find(PersonalLink.class, guest.link(), lock);
        if (link == null) {
            throw new NotFound("link");
        }
        trail.about(link.person());
        return link;
    }

    private Optional<LinkCode> latest(PersonalLink link, UUID browser) {
        return entities.createQuery(LATEST, LinkCode.class)
                .setParameter("link", link.id())
                .setParameter("browser", browser)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private LinkTarget target(PersonalLink link) {
        return targets.stream()
                .filter(target -> target.purpose() == link.purpose())
                .findFirst()
                .orElseThrow(() -> new NotFound("link"));
    }
}
