package org.alongside.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.partnership.InterfaceMeeting;
import org.alongside.partnership.Rating;
import org.alongside.partnership.TeamPair;
import org.alongside.partnership.service.JointWorking;
import org.alongside.partnership.service.PairDetails;
import org.alongside.partnership.service.PairRow;
import org.alongside.shared.Choice;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The beans behind the pages of working together. */
class PartnershipPagesTest {

    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final ToldMessages told = new ToldMessages();
    private final BusinessClock clock = new BusinessClock();
    private final List<Object> asked = new ArrayList<>();

    private final JointWorking jointWorking = new JointWorking() {
        @Override
        public List<PairRow> pairs() {
            return List.of(new PairRow(ID, ID, "North Crisis", "North Community", null, null, null, true));
        }

        @Override
        public PairDetails pair(TeamPair pair) {
            return new PairDetails(
                    pair,
                    "North Crisis",
                    "North Community",
                    List.of(
                            new PairDetails.LinkWorkerRow("S2", "Sam Okoro", TODAY, null),
                            new PairDetails.LinkWorkerRow("S1", "Deepa Jones", TODAY, TODAY)),
                    List.of(),
                    List.of(),
                    List.of());
        }

        @Override
        public void link(TeamPair pair, String staff, LocalDate from) {
            asked.add("link " + staff + " " + from);
        }

        @Override
        public void unlink(TeamPair pair, String staff, LocalDate since, LocalDate lastDay) {
            asked.add("unlink " + staff + " " + since + " " + lastDay);
        }

        @Override
        public void visit(TeamPair pair, String staff, LocalDate day, String note) {
            asked.add("visit " + staff + " " + day + " " + note);
        }

        @Override
        public void meet(TeamPair pair, InterfaceMeeting meeting) {
            asked.add(meeting);
        }

        @Override
        public void rate(TeamPair pair, Rating rating) {
            asked.add(rating);
        }
    };

    private PartnershipViewPage page() {
        PartnershipViewPage page = Wiring.wire(PartnershipViewPage.class, jointWorking, clock, told);
        page.setCrisis(ID.toString());
        page.setCommunity(ID.toString());
        page.load();
        return page;
    }

    @BeforeEach
    void now() {
        clock.moveTo(Instant.parse("2026-11-25T12:00:00Z"));
    }

    @Test
    void pairsAreListed() {
        PartnershipListPage page = Wiring.wire(PartnershipListPage.class, jointWorking);
        page.load();
        assertThat(page.pairs()).hasSize(1);
    }

    @Test
    void onlyALinkWorkerOfNowCanStop() {
        PartnershipViewPage page = page();
        assertThat(page.active()).containsExactly(new Choice("2026-11-25|S2", "Sam Okoro"));
        page.getTyped().put("unlinkStaff", "2026-11-25|S2");
        page.unlink();
        page.getTyped().put("linkStaff", "S1");
        page.link();
        assertThat(asked).containsExactly("unlink S2 2026-11-25 2026-11-25", "link S1 2026-11-25");
        assertThat(told.redirected())
                .endsWith("/partnership/view.xhtml?crisis=" + page.getCrisis() + "&community=" + page.getCommunity());
    }

    @Test
    void whatTheTwoDoIsRecorded() {
        PartnershipViewPage page = page();
        page.getTyped().put("visitStaff", "S2");
        page.visit();
        page.getTyped().put("source", "CARER");
        page.getTyped().put("rating", page.ratings().get(0).value());
        page.rate();
        assertThat(asked).containsExactly("visit S2 2026-11-25 null", new Rating(TODAY, "CARER", 5));
    }

    @Test
    void aMeetingThatDoesNotCountIsRecordedAndSaysSo() {
        PartnershipViewPage page = page();
        page.getTyped().put("crisisManager", true);
        page.getTyped().put("pathways", true);
        page.meet();
        assertThat(told.texts().get(0)).contains("does not count");
        page.getTyped().put("communityManager", true);
        page.meet();
        assertThat(told.texts().get(1)).isEqualTo("The meeting is recorded.");
        assertThat(asked)
                .containsExactly(
                        new InterfaceMeeting(TODAY, true, false, true, null),
                        new InterfaceMeeting(TODAY, true, true, true, null));
    }
}
