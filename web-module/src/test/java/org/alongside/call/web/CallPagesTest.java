package org.alongside.call.web;

import static org.alongside.call.web.CallServices.ID;
import static org.alongside.call.web.CallServices.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.alongside.call.InDanger;
import org.alongside.call.service.CallList;
import org.alongside.call.service.Dangers;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.Wiring;
import org.junit.jupiter.api.Test;

/** The beans behind what follows a call: the list, the page of one call, and what is decided there. */
class CallPagesTest {

    private final CallServices services = new CallServices();

    @Test
    void whatWasOpenIsDecidedAndADangerIsTakenOnThePageOfTheCall() {
        CallDecidePage decide = Wiring.wire(CallDecidePage.class, services.calls, services.told);
        decide.getTyped().put("category", "B");
        decide.decide(ID.toString());
        decide.getTyped().put("outcome", OTHER.toString());
        decide.decide(ID.toString());
        decide.getTyped().put("outcome", "CUT_OFF");
        decide.decide(ID.toString());
        assertThat(decide.heard().outcomes(decide.form().teams())).isNotEmpty();
        Dangers dangers = new Dangers() {
            @Override
            public void learn(UUID call, InDanger more) {
                services.asked.add("learn " + more.place());
            }

            @Override
            public void take(UUID call, String words) {
                services.asked.add("take " + words);
            }
        };
        CallDangerPage danger = Wiring.wire(CallDangerPage.class, dangers, new BusinessClock(), services.told);
        danger.getTyped().put("place", "at home");
        danger.learn(ID.toString());
        danger.take(ID.toString());
        assertThat(services.asked)
                .containsExactly(
                        "decide B null null",
                        "decide B REFERRED " + OTHER,
                        "decide B CUT_OFF null",
                        "learn at home",
                        "take ");
        assertThat(services.told.redirected()).endsWith("/call/view.xhtml?id=" + ID);
    }

    @Test
    void theListIsTheOneOfTheAddressAndOtherwiseWhoWaits() {
        CallListPage list = Wiring.wire(CallListPage.class, services.calls);
        list.load();
        list.setShow("unlinked");
        list.load();
        assertThat(services.asked).containsExactly("list CALL_BACKS", "list UNLINKED");
        assertThat(list.rows()).hasSize(1);
        assertThat(list.lists()).containsExactly(CallList.values());
        assertThat(list.getShow()).isEqualTo("unlinked");
    }

    @Test
    void eachActOnACallIsDoneWithItsOwnWords() {
        CallViewPage view =
                Wiring.wire(CallViewPage.class, services.calls, services.callBacks, services.people, services.told);
        view.setId(ID.toString());
        view.load();
        assertThat(view.searched()).isFalse();
        view.setQ("smith");
        view.load();
        assertThat(view.found()).isEmpty();
        view.link(OTHER.toString());
        view.unlink();
        view.getTyped().put("back", "20");
        view.promise();
        view.notReached();
        view.getTyped().put("tried", "Better.");
        view.reached();
        view.getTyped().put("instead", "A visit.");
        view.end();
        assertThat(services.asked)
                .containsExactly(
                        "view",
                        "find smith",
                        "link " + OTHER,
                        "unlink",
                        "promise PT20M",
                        "not reached ",
                        "reached Better.",
                        "end A visit.");
        assertThat(services.told.texts()).hasSize(6);
        assertThat(view.backWithin()).hasSize(4);
        assertThat(view.getQ()).isEqualTo("smith");
        assertThat(services.told.redirected()).endsWith("/call/view.xhtml?id=" + view.getId());
    }
}
