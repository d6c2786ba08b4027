package org.alongside.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.dispatch.DispatchState;
import org.alongside.dispatch.service.Undeliverable;
import org.alongside.dispatch.service.UndeliverableDetails;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.Test;

/** What did not arrive is sent again, or taken there another way. */
class UndeliverablePageTest {

    private static final UUID SUBJECT = new UUID(0, 1);
    private static final UUID DISPATCH = new UUID(0, 2);

    private final ToldMessages told = new ToldMessages();
    private final List<String> asked = new ArrayList<>();

    private UndeliverablePage page() {
        UndeliverablePage page = Wiring.wire(UndeliverablePage.class, told, new Undeliverable() {
            @Override
            public UndeliverableDetails view(UUID subject) {
                asked.add("view " + subject);
                return new UndeliverableDetails(
                        DISPATCH,
                        new UUID(0, 3),
                        "BELL",
                        "Ines",
                        null,
                        null,
                        null,
                        "Summary",
                        "Hill Surgery",
                        null,
                        DispatchState.UNDELIVERABLE,
                        "Deepa Jones",
                        "No address",
                        null);
            }

            @Override
            public void retry(UUID dispatch, String address) {
                asked.add("retry " + dispatch + " " + address);
            }

            @Override
            public void sentByHand(UUID dispatch, String how) {
                asked.add("by hand " + dispatch + " " + how);
            }
        });
        page.setSubject(SUBJECT.toString());
        return page;
    }

    @Test
    void whatCannotBeDeliveredIsSentAgainOrTakenThere() {
        UndeliverablePage page = page();
        assertThat(page.details().open()).isTrue();
        page.getTyped().put("address", " gp@practice.example ");
        page.retry();
        page.getTyped().put("how", "posted");
        page.sentByHand();
        assertThat(asked)
                .containsExactly(
                        "view " + SUBJECT,
                        "retry " + DISPATCH + " gp@practice.example",
                        "by hand " + DISPATCH + " posted");
        assertThat(told.texts())
                .containsExactly("It is being sent again.", "It counts as sent from now on. The task is done.");
        assertThat(told.redirected()).isEqualTo("/dispatch/view.xhtml?subject=" + SUBJECT);
    }
}
