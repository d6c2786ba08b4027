package org.alongside.handover.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.concern.web.ConcernFixture;
import org.alongside.handover.HandoverState;
import org.alongside.handover.Rung;
import org.alongside.handover.Urgency;
import org.alongside.handover.service.HandoverDetails;
import org.alongside.handover.service.HandoverForm;
import org.alongside.handover.service.HandoverList;
import org.alongside.handover.service.HandoverRow;
import org.alongside.handover.service.Handovers;
import org.alongside.handover.service.Receiver;
import org.alongside.person.service.PersonBanner;
import org.alongside.person.service.SomeBanner;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.Test;

/** The beans behind the pages of messages that need an answer. */
class HandoverPagesTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static final PersonBanner SOMEBODY = SomeBanner.of(ID);

    private final ToldMessages told = new ToldMessages();
    private final List<String> asked = new ArrayList<>();

    private static HandoverDetails details(HandoverState state, HandoverDetails.Part part) {
        HandoverDetails.Row row = new HandoverDetails.Row(
                ID,
                ID,
                "Ring her.",
                Urgency.HOURS_1,
                false,
                state,
                Rung.PERSON,
                NOON,
                NOON,
                "Sam",
                "North",
                "Sam",
                "Ali",
                null);
        return new HandoverDetails(SOMEBODY, row, ConcernFixture.NOTHING, part, List.of(), List.of(), List.of());
    }

    private final Handovers handovers = new Handovers() {
        @Override
        public List<HandoverRow> list(HandoverList list) {
            asked.add("list " + list);
            return List.of();
        }

        @Override
        public HandoverForm form(UUID person) {
            return new HandoverForm(SOMEBODY, List.of());
        }

        @Override
        public HandoverDetails view(UUID id) {
            asked.add("view");
            return details(HandoverState.WAITING, new HandoverDetails.Part(true, false, false));
        }

        @Override
        public UUID send(UUID person, Receiver to, Urgency urgency, String text, boolean carer) {
            asked.add("send " + to.value() + " " + urgency + " " + text + " " + carer);
            return ID;
        }

        @Override
        public void accept(UUID id) {
            asked.add("accept");
        }

        @Override
        public void ask(UUID id, String question) {
            asked.add("ask " + question);
        }

        @Override
        public void refuse(UUID id, String reason) {
            asked.add("refuse " + reason);
        }

        @Override
        public void reply(UUID id, String words) {
            asked.add("reply " + words);
        }

        @Override
        public void sendOn(UUID id, Receiver to) {
            asked.add("send on " + to.value());
        }

        @Override
        public void close(UUID id, String outcome, boolean carerTold) {
            asked.add("close " + outcome + " " + carerTold);
        }

        @Override
        public void cancel(UUID id, String reason) {
            asked.add("cancel " + reason);
        }
    };

    @Test
    void theListIsTheOneOfTheAddressAndOtherwiseWhatNeedsAnAnswer() {
        HandoverListPage page = Wiring.wire(HandoverListPage.class, handovers);
        page.load();
        page.setShow("team");
        page.load();
        page.setShow("nonsense");
        page.load();
        assertThat(asked).containsExactly("list ANSWER", "list TEAM", "list ANSWER");
        assertThat(page.rows()).isEmpty();
        assertThat(page.lists()).containsExactly(HandoverList.values());
        assertThat(page.getShow()).isEqualTo("nonsense");
    }

    @Test
    void aMessageIsSentAsTyped() {
        HandoverEditPage page = Wiring.wire(HandoverEditPage.class, handovers, new BusinessClock(), told);
        page.setPerson(ID.toString());
        page.load();
        assertThat(page.urgencies()).hasSize(4);
        page.getTyped().put("to", ID + "_" + ID);
        page.getTyped().put("urgency", "IMMEDIATE");
        page.getTyped().put("carer", true);
        page.send();
        page.getTyped().put("text", " Ring her. ");
        page.send();
        assertThat(asked)
                .containsExactly(
                        "send " + ID + "_" + ID + " IMMEDIATE  true",
                        "send " + ID + "_" + ID + " IMMEDIATE Ring her. true");
        assertThat(told.redirected()).endsWith("/handover/view.xhtml?id=" + ID);
    }

    @Test
    void eachActIsDoneWithItsOwnWords() {
        HandoverViewPage page = Wiring.wire(HandoverViewPage.class, handovers, told);
        page.setId(ID.toString());
        page.details();
        page.accept();
        page.getTyped().put("question", "Who?");
        page.ask();
        page.refuse();
        page.getTyped().put("reply", "Her.");
        page.reply();
        page.getTyped().put("to", ID.toString());
        page.sendOn();
        page.getTyped().put("outcome", "Rang.");
        page.getTyped().put("carerTold", true);
        page.close();
        page.getTyped().put("why", "Not needed.");
        page.cancel();
        page.details();
        assertThat(asked)
                .containsExactly(
                        "view",
                        "accept",
                        "ask Who?",
                        "refuse ",
                        "reply Her.",
                        "send on " + ID,
                        "close Rang. true",
                        "cancel Not needed.");
        assertThat(told.texts()).hasSize(7);
        assertThat(told.redirected()).endsWith("/handover/view.xhtml?id=" + page.getId());
    }

    @Test
    void whatIsOfferedFollowsFromTheStateAndTheCallersPart() {
        HandoverDetails.Part answers = new HandoverDetails.Part(true, false, false);
        HandoverDetails.Part holds = new HandoverDetails.Part(false, true, false);
        HandoverDetails.Part sent = new HandoverDetails.Part(false, false, true);
        assertThat(offered(HandoverState.WAITING, answers)).isEqualTo("answer");
        assertThat(offered(HandoverState.WAITING, holds)).isEqualTo("send-on cancel");
        assertThat(offered(HandoverState.ASKED, sent)).isEqualTo("reply send-on cancel");
        assertThat(offered(HandoverState.REFUSED, holds)).isEqualTo("close send-on cancel");
        assertThat(offered(HandoverState.ACCEPTED, holds)).isEqualTo("close send-on");
        assertThat(offered(HandoverState.ACCEPTED, sent)).isEmpty();
        assertThat(offered(HandoverState.ACCEPTED, answers)).isEmpty();
        assertThat(offered(HandoverState.CLOSED, holds)).isEmpty();
    }

    private static String offered(HandoverState state, HandoverDetails.Part part) {
        HandoverDetails details = details(state, part);
        List<String> offered = new ArrayList<>();
        if (details.canAnswer()) {
            offered.add("answer");
        }
        if (details.canReply()) {
            offered.add("reply");
        }
        if (details.canClose()) {
            offered.add("close");
        }
        if (details.canSendOn()) {
            offered.add("send-on");
        }
        if (details.canCancel()) {
            offered.add("cancel");
        }
        return String.join(" ", offered);
    }
}
