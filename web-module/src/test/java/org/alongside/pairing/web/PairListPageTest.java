package org.alongside.pairing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.pairing.PairKind;
import org.alongside.pairing.PairState;
import org.alongside.pairing.service.PairedRow;
import org.alongside.pairing.service.Pairs;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.Test;

/** Pairs are decided one by one or several at once, and each decision leads back to the list. */
class PairListPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final ToldMessages told = new ToldMessages();
    private final List<String> asked = new ArrayList<>();
    private final PairedRow first = row("EPR-C-1");
    private final PairedRow second = row("EPR-C-2");

    private final Pairs pairs = new Pairs() {
        @Override
        public List<PairedRow> rows(PairState state) {
            asked.add("rows " + state);
            return List.of(first, second);
        }

        @Override
        public int likely() {
            asked.add("likely");
            return 2;
        }

        @Override
        public void same(List<Key> keys) {
            asked.add("same " + keys);
        }

        @Override
        public void apart(List<Key> keys) {
            asked.add("apart " + keys);
        }
    };

    private final PairListPage page = Wiring.wire(PairListPage.class, pairs, told);

    private static PairedRow row(String localId) {
        return new PairedRow(
                PairKind.CONTACT,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Nomail",
                "Omar",
                null,
                null,
                null,
                localId,
                "NEW-1",
                "North Crisis Team",
                DAY,
                null,
                null,
                "Deepa Jones",
                DAY,
                null,
                null,
                Instant.EPOCH,
                null);
    }

    @Test
    void eachListIsReadOnce() {
        page.load();
        assertThat(page.likely()).hasSize(2);
        assertThat(page.paired()).hasSize(2);
        page.paired();
        assertThat(asked).containsExactly("rows LIKELY", "rows PAIRED");
    }

    @Test
    void oneIsDecided() {
        page.same(first);
        page.apart(second);
        assertThat(asked).containsExactly("same [CONTACT EPR-C-1]", "apart [CONTACT EPR-C-2]");
        assertThat(told.redirected()).isEqualTo("/pairing/list.xhtml");
    }

    @Test
    void severalAreDecidedAtOnce() {
        page.getTyped().put(second.field(), true);
        page.tickedSame();
        page.getTyped().put(first.field(), true);
        page.tickedApart();
        assertThat(asked).contains("same [CONTACT EPR-C-2]", "apart [CONTACT EPR-C-1, CONTACT EPR-C-2]");
        assertThat(told.texts())
                .containsExactly(
                        "They count as one.", "They count as two from now on, and are not put together again.");
    }

    @Test
    void withoutATickNothingIsDecided() {
        assertThatThrownBy(page::tickedSame).hasMessageContaining("pairing.noneTicked");
        assertThat(told.redirected()).isNull();
    }

    @Test
    void aFieldIsNamedAfterItsPairAndNotAfterItsPlace() {
        assertThat(first.field()).isEqualTo(row("EPR-C-1").field()).isNotEqualTo(second.field());
        assertThat(first.field()).matches("[a-zA-Z][\\w-]+");
    }

    @Test
    void figuresSayHowManyAreOpenAndAskOnce() {
        LikelyPairs likely = Wiring.wire(LikelyPairs.class, pairs);
        assertThat(likely.count()).isEqualTo(2);
        likely.count();
        assertThat(asked).containsExactly("likely");
    }
}
