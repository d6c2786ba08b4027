package org.alongside.inreach.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.concern.web.ConcernFixture;
import org.alongside.inreach.MissReason;
import org.alongside.inreach.service.Inreach;
import org.alongside.inreach.service.InreachDetails;
import org.alongside.inreach.service.InreachRow;
import org.alongside.person.service.PersonBanner;
import org.alongside.person.service.SomeBanner;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.Test;

/** The beans behind the pages of the acute wards. */
class InreachPagesTest {

    private static final UUID ID = new UUID(0, 1);
    private static final PersonBanner SOMEBODY = SomeBanner.of(ID);
    private static final InreachRow ROW = new InreachRow(
            ID,
            ID,
            ID,
            "Test",
            "Ines",
            null,
            null,
            null,
            "Oak ward",
            null,
            Instant.EPOCH,
            null,
            true,
            null,
            null,
            true,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    private final ToldMessages told = new ToldMessages();
    private final List<String> asked = new ArrayList<>();

    private final Inreach inreach = new Inreach() {
        @Override
        public List<InreachRow> list() {
            asked.add("list");
            return List.of(ROW);
        }

        @Override
        public InreachDetails view(UUID spell) {
            asked.add("view");
            return new InreachDetails(SOMEBODY, ROW, ConcernFixture.NOTHING, null, List.of());
        }

        @Override
        public void review(UUID spell, MissReason reason, String words) {
            asked.add("review " + reason + " " + words);
        }

        @Override
        public void offer(UUID spell, String words) {
            asked.add("offer " + words);
        }
    };

    @Test
    void theListIsReadOnce() {
        InreachListPage page = Wiring.wire(InreachListPage.class, inreach);
        assertThat(page.rows()).isSameAs(page.rows());
        assertThat(page.rows().get(0).missed()).isTrue();
        assertThat(asked).containsExactly("list");
    }

    @Test
    void aStayIsReviewedAndOffered() {
        InreachEditPage page = Wiring.wire(InreachEditPage.class, inreach, told);
        page.setStay(ID.toString());
        assertThat(page.getStay()).isEqualTo(ID.toString());
        assertThat(page.details()).isSameAs(page.details());
        assertThat(page.reasons()).hasSize(MissReason.values().length);
        page.getTyped().put("reason", "NOT_ASKED");
        page.getTyped().put("words", "They ring us first.");
        page.review();
        page.getTyped().put("offer", "Twice a day.");
        page.offer();
        assertThat(asked).containsExactly("view", "review NOT_ASKED They ring us first.", "offer Twice a day.");
    }
}
