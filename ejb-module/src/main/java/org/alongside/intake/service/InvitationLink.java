package org.alongside.intake.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.intake.Invitation;
import org.alongside.link.LinkAct;
import org.alongside.link.LinkPurpose;
import org.alongside.link.PersonalLink;
import org.alongside.link.service.LinkTarget;
import org.alongside.link.service.LinkView;
import org.alongside.referral.NewReferral;
import org.alongside.referral.Referral;
import org.alongside.referral.service.ReferralStore;
import org.alongside.shared.PersonName;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.LetterDate;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** A referral as somebody without an account writes it. It is received at that moment. */
@Dependent
class InvitationLink implements LinkTarget {

    private static final String ONE = """
            select p.family_name, p.given_name, p.birth_date, p.death_date, p.nhs_number, t.name as team, t.phone,
                   v.asked_by, v.words, r.entered_at as written_at
              from referral_invitation v
              join named_team t on t.id = v.team_id
              join registered_person p on p.person_id = v.person_id and p.provider_id = v.provider_id
              left join recorded_referral r on r.id = v.referral_id
             where v.id = ?""";

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private ReferralStore referrals;

    @Inject
    private BusinessClock clock;

    /** A row of {@link #ONE}. */
    public record Row(
            @Nullable String familyName,
            @Nullable String givenName,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate deathDate,
            @Nullable String nhsNumber,
            String team,
            @Nullable String phone,
            String askedBy,
            @Nullable String words,
            @Nullable Instant writtenAt) {

        /** Whoever has died since they were asked about is not referred any more. */
        boolean open(PersonalLink link) {
            return words == null && (deathDate == null || link.goesAfterDeath());
        }

        String text(PersonalLink link) {
            if (words != null) {
                return words;
            }
            return open(link)
                    ? askedBy
                            + " asks you to write this referral. It is received when you send it, and you are told what becomes of it."
                    : "This referral is not needed any more. If you want to tell the team something, please ring.";
        }
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.INVITATION;
    }

    @Override
    public LinkView view(PersonalLink link) {
        Row row = jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind(0, link.subject())
                .map(ConstructorMapper.of(Row.class))
                .findOne()
                .orElseThrow(() -> new NotFound("invitation")));
        return new LinkView(
                "A referral to " + row.team(),
                row.text(link),
                facts(row),
                row.open(link) ? List.of(LinkAct.REFER) : List.of());
    }

    private static List<LinkView.Fact> facts(Row row) {
        List<LinkView.Fact> facts = LinkView.about(
                PersonName.shown(row.familyName(), row.givenName()), row.birthDate(), row.deathDate(), row.nhsNumber());
        facts.add(new LinkView.Fact("Team", row.phone() == null ? row.team() : row.team() + ", " + row.phone()));
        facts.add(
                row.writtenAt() == null
                        ? new LinkView.Fact(
                                "In danger now", "Ring 999. Do not wait for an answer to what you write here.")
                        : new LinkView.Fact("Received", LetterDate.of(row.writtenAt())));
        return facts;
    }

    @Override
    public void answer(PersonalLink link, LinkAct act, String words) {
        UUID id = link.subject();
        Invitation invitation = entities.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE);
        NewReferral received = invitation.received(words, clock.instant());
        Referral referral = referrals.write(invitation.person(), received, link.recipient());
        invitation.became(referral.id(), words);
        entities.flush();
    }
}
