package org.alongside.intake.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.alongside.dispatch.Dispatch;
import org.alongside.gate.GrantReason;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Grants;
import org.alongside.intake.Reply;
import org.alongside.link.LinkPurpose;
import org.alongside.link.PersonalLink;
import org.alongside.link.service.Links;
import org.alongside.referral.Referral;
import org.alongside.referral.Referrer;
import org.alongside.shared.London;
import org.alongside.shared.service.BusinessClock;
import org.alongside.task.service.OpenTasks;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells whoever referred what became of it: a team in its inbox, others by a personal link, and where neither is known, by a
 * named task. Each is a dispatch, with a receipt.
 */
@Dependent
class Telling {

    private static final String PAGE = "/intake/view.xhtml?reply=";

    /** Whoever is told something about somebody may see them. */
    private static final String GRANT = """
            select r.provider_id, r.person_id, cast(:team as uuid) as team_id, cast(:reply as uuid) as source_id,
                   cast(:today as date) as valid_from, cast(:today as date) + clock_amount('SEEN_AFTER_REJECTION') as valid_to
              from recorded_referral r where r.id = :referral""";

    private static final String TEAM = "select name from named_team where id = ?";

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private Links links;

    @Inject
    private OpenTasks tasks;

    @Inject
    private CurrentUser user;

    @Inject
    private BusinessClock clock;

    /** @param now whether they were told already, by phone or in person */
    void tell(Referral referral, UUID team, Reply reply, boolean now) {
        Referrer referrer = referral.referrer();
        Dispatch.Sender sender = new Dispatch.Sender(
                referral.provider(),
                referral.person(),
                team,
                user.displayName(),
                user.principal().account());
        UUID theirs = referrer.team();
        String email = referrer.email();
        if (now) {
            said(sender, reply, referrer);
        } else if (theirs != null) {
            entities.persist(
                    Dispatch.inbox(sender, new Dispatch.Item(reply.id(), title(team), PAGE), referrer.title(), theirs));
            grant(referral, reply.id(), theirs);
        } else if (email != null) {
            links.send(
                    sender,
                    new PersonalLink.Target(LinkPurpose.INTAKE, reply.id()),
                    new PersonalLink.Recipient(referrer.title(), null, email),
                    title(team),
                    user.meant());
        } else {
            nobodyKnown(sender, reply, referrer);
        }
    }

    /** They heard it, so that it is received as well as sent. */
    private void said(Dispatch.Sender sender, Reply reply, Referrer referrer) {
        Instant at = clock.instant();
        Dispatch dispatch = unaddressed(sender, reply, referrer);
        dispatch.sentByHand(sender.ownerName(), "By phone or in person", at);
        dispatch.received(referrer.title(), at);
        entities.persist(dispatch);
    }

    private void nobodyKnown(Dispatch.Sender sender, Reply reply, Referrer referrer) {
        Dispatch dispatch = unaddressed(sender, reply, referrer);
        entities.persist(dispatch);
        tasks.give(dispatch.task(London.endOf(clock.today())));
    }

    private Dispatch unaddressed(Dispatch.Sender sender, Reply reply, Referrer referrer) {
        return Dispatch.email(sender, reply.id(), title(sender.team()), referrer.title(), null);
    }

    private String title(UUID team) {
        return "About your referral to "
                + jdbi.withHandle(handle -> handle.createQuery(TEAM)
                        .bind(0, team)
                        .mapTo(String.class)
                        .one());
    }

    private void grant(Referral referral, UUID reply, UUID team) {
        jdbi.useHandle(handle -> Grants.give(
                handle,
                GrantReason.REPLY,
                GRANT,
                Map.of("team", team, "reply", reply, "today", clock.today(), "referral", referral.id())));
    }
}
