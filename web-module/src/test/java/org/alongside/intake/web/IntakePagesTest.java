package org.alongside.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.concern.service.Brief;
import org.alongside.concern.web.ConcernFixture;
import org.alongside.handover.Urgency;
import org.alongside.handover.service.HandoverForm;
import org.alongside.handover.service.Handovers;
import org.alongside.handover.service.Receiver;
import org.alongside.intake.PersonTold;
import org.alongside.intake.service.IntakeDetails;
import org.alongside.intake.service.IntakeRow;
import org.alongside.intake.service.Intakes;
import org.alongside.intake.service.InvitationRow;
import org.alongside.intake.service.Invitations;
import org.alongside.person.service.PersonBanner;
import org.alongside.person.service.SomeBanner;
import org.alongside.referral.Referrer;
import org.alongside.referral.service.ReferralForm;
import org.alongside.referral.service.Referrals;
import org.alongside.shared.Choice;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages of a referral's answer ask the services. */
class IntakePagesTest {

    private static final UUID ID = new UUID(0, 1);
    private static final UUID TEAM = new UUID(0, 2);
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final PersonBanner SOMEBODY = SomeBanner.of(ID);

    private final ToldMessages told = new ToldMessages();
    private final BusinessClock clock = new BusinessClock();
    private final List<String> asked = new ArrayList<>();

    private final Intakes intakes = new Intakes() {
        @Override
        public List<IntakeRow> list() {
            asked.add("list");
            return List.of();
        }

        @Override
        public IntakeDetails view(UUID referral) {
            asked.add("view");
            return new IntakeDetails(SOMEBODY, row(), ConcernFixture.NOTHING, List.of(), List.of());
        }

        @Override
        public UUID of(UUID reply) {
            return ID;
        }

        @Override
        public void identify(UUID referral, Referrer referrer) {
            asked.add("identify " + referrer.title() + " " + referrer.email());
        }

        @Override
        public void arrived(UUID referral, String words, boolean told) {
            asked.add("arrived " + words + " " + told);
        }

        @Override
        public void accept(UUID referral, String words, boolean told) {
            asked.add("accept " + words + " " + told);
        }

        @Override
        public void decline(UUID referral, Declined declined, boolean told) {
            asked.add("decline " + declined.on() + " " + declined.why() + " " + declined.told() + " " + told);
        }

        @Override
        public void redirect(UUID referral, Redirected to, boolean told) {
            asked.add("redirect " + to.to().equals(new Receiver(TEAM, null)) + " " + to.urgency() + " " + to.text());
        }
    };

    private final Invitations invitations = new Invitations() {
        @Override
        public List<InvitationRow> open() {
            asked.add("invited");
            return List.of();
        }

        @Override
        public void invite(UUID person, UUID team, @Nullable String source, Referrer referrer) {
            asked.add("invited " + team + " " + source + " " + referrer.title() + " " + referrer.email());
        }

        @Override
        public void takeBack(UUID id) {
            asked.add("taken back " + id);
        }
    };

    private final Handovers handovers = new Handovers() {
        @Override
        public HandoverForm form(UUID person) {
            return new HandoverForm(SOMEBODY, List.of(new Choice(TEAM.toString(), "North")));
        }
    };

    private static IntakeDetails.Row row() {
        return new IntakeDetails.Row(
                ID, ID, "North", null, null, null, null, null, NOON, null, NOON, null, null, null, null, null, null,
                null, null, true, true);
    }

    @BeforeEach
    void now() {
        clock.moveTo(NOON);
    }

    private IntakeViewPage page() {
        IntakeViewPage page = Wiring.wire(IntakeViewPage.class, intakes, handovers, clock, told);
        page.setReferral(ID.toString());
        page.load();
        return page;
    }

    @Test
    void theListIsReadOnce() {
        IntakeListPage page = Wiring.wire(IntakeListPage.class, intakes, invitations, told);
        page.rows();
        page.rows();
        page.invited();
        page.invited();
        assertThat(asked).containsExactly("list", "invited");
    }

    @Test
    void aLinkIsTakenBackFromTheList() {
        IntakeListPage page = Wiring.wire(IntakeListPage.class, intakes, invitations, told);
        page.takeBack(ID.toString());
        assertThat(asked).containsExactly("taken back " + ID);
        assertThat(told.redirected()).endsWith("/intake/list.xhtml");
        assertThatThrownBy(() -> page.takeBack("x")).isInstanceOf(NotFound.class);
    }

    @Test
    void whoIsAskedToReferIsTakenAsTyped() {
        Choice north = new Choice(TEAM.toString(), "North");
        Referrals referrals = new Referrals() {
            @Override
            public ReferralForm form(UUID person) {
                return new ReferralForm(SOMEBODY, List.of(north), List.of(), List.of(), List.of(), List.of());
            }
        };
        IntakeInvitePage page = Wiring.wire(IntakeInvitePage.class, referrals, invitations, clock, told);
        page.setPerson(ID.toString());
        page.load();
        page.getTyped().put("team", TEAM.toString());
        page.getTyped().put("source", "B1");
        page.getTyped().put("referrerName", "Ola Reed");
        page.getTyped().put("referrerEmail", "ola@harbour.example");
        page.invite();
        assertThat(asked).containsExactly("invited " + TEAM + " B1 Ola Reed ola@harbour.example");
        assertThat(told.redirected()).endsWith("/intake/list.xhtml");
    }

    @Test
    void eachAnswerGoesWithWhatWasTyped() {
        IntakeViewPage page = page();
        page.getTyped().put("arrivedWords", "Zoe looks at it");
        page.arrived();
        page.getTyped().put("acceptTold", true);
        page.accept();
        page.getTyped().put("why", "02");
        page.getTyped().put("personTold", PersonTold.SPOKEN.name());
        page.decline();
        assertThat(asked)
                .containsExactly(
                        "view", "arrived Zoe looks at it false", "accept  true", "decline 2026-11-25 02 SPOKEN false");
        assertThat(told.texts()).hasSize(3);
        assertThat(told.redirected()).endsWith("/intake/view.xhtml?referral=" + ID);
    }

    @Test
    void itIsPassedOnToSomebodyWhomTheFormOffers() {
        IntakeViewPage page = page();
        assertThat(page.receivers()).hasSize(1);
        assertThat(page.urgencies()).isNotEmpty();
        assertThat(page.waysTold()).hasSize(PersonTold.values().length);
        page.getTyped().put("to", TEAM.toString());
        page.getTyped().put("urgency", Urgency.HOURS_4.name());
        page.getTyped().put("text", "She knows you");
        page.getTyped().put("onWhy", "02");
        page.getTyped().put("onPersonTold", PersonTold.SPOKEN.name());
        page.redirect();
        assertThat(asked).endsWith("redirect true HOURS_4 She knows you");
    }

    @Test
    void whoReferredIsKept() {
        IntakeViewPage page = page();
        page.getTyped().put("referrerName", "Dr Bell");
        page.getTyped().put("referrerEmail", "bell@practice.example");
        page.identify();
        assertThat(asked).endsWith("identify Dr Bell bell@practice.example");
    }

    @Test
    void aTeamComesFromItsInboxByTheReply() {
        IntakeViewPage page = Wiring.wire(IntakeViewPage.class, intakes, handovers, clock, told);
        page.setReply(UUID.randomUUID().toString());
        page.load();
        assertThat(page.details().row().referral()).isEqualTo(ID);
        assertThat(page.getReferral()).isNull();
        page.setReply("x");
        assertThatThrownBy(page::accept).isInstanceOf(NotFound.class);
        assertThat(page.getReply()).isEqualTo("x");
    }

    @Test
    void aRowSaysWhatComesNext() {
        IntakeRow crisis = new IntakeRow(
                ID,
                ID,
                null,
                null,
                null,
                null,
                null,
                "North",
                null,
                null,
                NOON,
                null,
                NOON.plusSeconds(1800),
                NOON.plusSeconds(86_400),
                null,
                null,
                null,
                null,
                false,
                null,
                Brief.NOTHING);
        assertThat(crisis.next()).isEqualTo("First answer");
        assertThat(crisis.due()).isEqualTo(NOON.plusSeconds(1800));
        IntakeRow other = new IntakeRow(
                ID,
                ID,
                null,
                null,
                null,
                null,
                null,
                "North",
                null,
                null,
                NOON,
                null,
                null,
                NOON.plusSeconds(86_400),
                null,
                null,
                null,
                null,
                false,
                null,
                Brief.NOTHING);
        assertThat(other.next()).isEqualTo("Decision");
        assertThat(other.due()).isEqualTo(NOON.plusSeconds(86_400));
    }

    @Test
    void howTheyAreToldFollowsFromWhatIsKnownOfThem() {
        assertThat(row().way()).contains("task");
    }
}
