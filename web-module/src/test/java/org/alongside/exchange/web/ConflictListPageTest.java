package org.alongside.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.exchange.service.ConflictRow;
import org.alongside.exchange.service.Conflicts;
import org.alongside.person.web.ShowPerson;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.Show;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.Test;

/** The list of differences is read once, and each decision leads back to it. */
class ConflictListPageTest {

    private final ToldMessages told = new ToldMessages();
    private final List<String> asked = new ArrayList<>();

    private final ConflictListPage page = Wiring.wire(
            ConflictListPage.class,
            new Conflicts() {
                @Override
                public List<ConflictRow> open() {
                    asked.add("open");
                    return List.of(row("postcode"));
                }

                @Override
                public void keepOurs(UUID id) {
                    asked.add("ours");
                }

                @Override
                public void takeExtract(UUID id) {
                    asked.add("extract");
                }
            },
            told,
            new Show(new BusinessClock()),
            new ShowPerson(new Show(new BusinessClock()), new BusinessClock()));

    private static ConflictRow row(String column) {
        return new ConflictRow(
                UUID.randomUUID(), UUID.randomUUID(), null, null, null, null, null, column, null, null, Instant.EPOCH);
    }

    @Test
    void theListIsReadOnce() {
        assertThat(page.rows()).hasSize(1);
        page.rows();
        assertThat(asked).containsExactly("open");
    }

    @Test
    void aDecisionLeadsBackToTheList() {
        String id = UUID.randomUUID().toString();
        page.keepOurs(id);
        page.takeExtract(id);
        assertThat(asked).containsExactly("ours", "extract");
        assertThat(told.redirected()).isEqualTo("/exchange/conflicts.xhtml");
        assertThatThrownBy(() -> page.keepOurs("none")).isInstanceOf(NotFound.class);
    }

    @Test
    void valuesAreShownAsPagesShowThem() {
        assertThat(page.shown(row("birth_date"), "1985-04-05")).isEqualTo("05-Apr-1985");
        assertThat(page.shown(row("nhs_number"), "9990000018")).isEqualTo("999 000 0018");
        assertThat(page.shown(row("gender"), "2")).isEqualTo("Female");
        assertThat(page.shown(row("phone"), null)).isEqualTo("Not Known");
        assertThat(page.shown(row("ServDischDate"), "2026-11-21")).isEqualTo("21-Nov-2026");
        assertThat(page.shown(row("ServDischDate"), null)).isEqualTo("Nothing");
    }
}
