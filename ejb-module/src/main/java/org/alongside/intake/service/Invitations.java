package org.alongside.intake.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
import org.alongside.intake.Invitation;
import org.alongside.link.LinkPurpose;
import org.alongside.link.PersonalLink;
import org.alongside.link.service.Links;
import org.alongside.person.service.AfterDeath;
import org.alongside.referral.Referrer;
import org.alongside.referral.service.Referrals;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Asks somebody outside to refer a person, by a personal link on which they write it. */
@Stateless
@UseCase
public class Invitations {

    /** Of the last four weeks: an expired one is seen for two weeks more. */
    private static final String OPEN = """
            select v.id, v.person_id as person, p.family_name, p.given_name, p.birth_date, p.death_date, p.nhs_number,
                   t.name as team, v.referrer_name as recipient, v.referrer_email as address, v.asked_at, v.asked_by,
                   d.state, l.opened_at, l.wrong_codes >= :codes as locked, l.expires_at, l.expires_at <= :now as expired
              from referral_invitation v
              join sent_link l on l.subject_id = v.id and l.withdrawn_at is null
              join dispatch_state d on d.subject_id = l.id
              join named_team t on t.id = v.team_id
              join registered_person p on p.person_id = v.person_id and p.provider_id = v.provider_id
             where v.referral_id is null and v.asked_at > cast(:now as timestamptz) - interval '28 days'
               and ((select context_scope()) = 'PROVIDER' or v.team_id = any (context_teams()) or l.owner_account = context_account())
             order by v.asked_at desc, v.id
             limit 200""";

    private static final String PROVIDER = "select provider_id from named_team where id = ?";

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private Referrals referrals;

    @Inject
    private Links links;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /** Of the caller's teams and the caller's own, or of the provider where the caller sees every team. */
    @Access(value = Permission.RECORD_CARE, audit = AuditKind.LIST)
    public List<InvitationRow> open() {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN)
                .bind("codes", PersonalLink.WRONG_CODES)
                .bind("now", clock.instant())
                .map(ConstructorMapper.of(InvitationRow.class))
                .list());
    }

    /** @param source of referral, by its national code */
    @Access(value = Permission.RECORD_CARE, audit = AuditKind.CHANGE)
    public void invite(UUID person, UUID team, @Nullable String source, Referrer referrer) {
        referrals.form(person).require(team);
        boolean althoughDied = AfterDeath.askFirst(jdbi, user, person);
        UUID provider = provider(team);
        Invitation invitation = new Invitation(
                new Invitation.About(provider, person, team), source, referrer, user.displayName(), clock.instant());
        entities.persist(invitation);
        Dispatch.Sender sender = new Dispatch.Sender(provider, person, team, user.displayName(), user.account());
        links.send(
                sender,
                new PersonalLink.Target(LinkPurpose.INVITATION, invitation.id()),
                new PersonalLink.Recipient(referrer.title(), null, String.valueOf(referrer.email())),
                "A referral that you are asked to write",
                althoughDied);
        entities.flush();
        about(invitation);
    }

    /** Its link opens no more. */
    @Access(value = Permission.RECORD_CARE, audit = AuditKind.CHANGE)
    public void takeBack(UUID id) {
        Invitation invitation = entities.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (invitation == null) {
            throw new NotFound("invitation");
        }
        about(invitation);
        invitation.requireOpen();
        links.withdraw(id, null);
        entities.flush();
    }

    private UUID provider(UUID team) {
        return jdbi.withHandle(handle ->
                handle.createQuery(PROVIDER).bind(0, team).mapTo(UUID.class).one());
    }

    private void about(Invitation invitation) {
        trail.about(invitation.person());
        trail.subject("invitation " + invitation.id() + " to refer to team " + invitation.team());
    }
}
