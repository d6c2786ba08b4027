package org.alongside.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.dispatch.service.Inbox;
import org.alongside.dispatch.service.InboxRow;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.Test;

/** What waits, what was received, and marking it. */
class InboxPageTest {

    private final ToldMessages told = new ToldMessages();
    private final List<String> asked = new ArrayList<>();

    private InboxPage page(String show) {
        InboxPage page = Wiring.wire(InboxPage.class, told, new Inbox() {
            @Override
            public List<InboxRow> list(boolean received) {
                asked.add(received ? "received" : "waiting");
                return List.of();
            }

            @Override
            public void received(UUID id) {
                asked.add("mark " + id);
            }

            @Override
            public void notReceived(UUID id) {
                asked.add("undo " + id);
            }
        });
        page.setShow(show);
        page.load();
        return page;
    }

    @Test
    void whatWaitsIsShownUnlessTheUrlSaysOtherwise() {
        page(null);
        page("received");
        page("nonsense");
        assertThat(asked).containsExactly("waiting", "received", "waiting");
    }

    @Test
    void theListIsReadOnceAPage() {
        InboxPage page = page(null);
        page.rows();
        page.rows();
        assertThat(asked).containsExactly("waiting");
    }

    @Test
    void markingSaysSoOnThePageAfterItWhichCanTakeItBack() {
        UUID id = UUID.randomUUID();
        page(null).received(id.toString());
        assertThat(asked).endsWith("mark " + id);
        assertThat(told.texts()).containsExactly("Marked as received. The sender sees it.");
        assertThat(told.redirected()).isEqualTo("/dispatch/inbox.xhtml?undo=" + id);
        InboxPage after = page(null);
        after.setUndo(id.toString());
        after.undo();
        assertThat(after.getUndo()).isEqualTo(id.toString());
        assertThat(asked).endsWith("undo " + id);
        assertThat(told.redirected()).isEqualTo("/dispatch/inbox.xhtml");
        assertThatThrownBy(() -> page(null).received("x")).isInstanceOf(NotFound.class);
    }
}
