package org.alongside.measure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.measure.Phase;
import org.alongside.measure.Series;
import org.alongside.measure.service.Phases;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.Test;

class PhaseListPageTest {

    private final ToldMessages told = new ToldMessages();
    private final BusinessClock clock = new BusinessClock();
    private final List<String> asked = new ArrayList<>();
    private final PhaseListPage page = Wiring.wire(
            PhaseListPage.class,
            new Phases() {
                @Override
                public List<Phase> of(Series series, String team) {
                    asked.add(series + " of '" + team + "'");
                    return List.of();
                }

                @Override
                public void set(Series series, String team, YearMonth start, String reason) {
                    asked.add("set " + start + " '" + reason + "'");
                }

                @Override
                public void takeAway(UUID id) {
                    asked.add("away");
                }
            },
            clock,
            told);

    @Test
    void aPhaseIsSetAndTakenAway() {
        clock.moveTo(Instant.parse("2026-11-25T12:00:00Z"));
        page.setName("LETTERS");
        page.load();
        assertThat(page.months()).hasSize(24);
        assertThat(page.months().get(0).value()).isEqualTo("2026-11");
        page.getTyped().put("start", "2026-10");
        page.set();
        page.setTeam("CRT");
        page.takeAway(UUID.randomUUID().toString());
        assertThat(asked).containsExactly("LETTERS of ''", "set 2026-10 ''", "away");
        assertThat(told.redirected()).endsWith("/measure/phases.xhtml?series=LETTERS&team=" + page.getTeam());
    }

    @Test
    void aSeriesThatIsNoneIsNotFound() {
        page.setName("NOTHING");
        assertThatThrownBy(page::load).isInstanceOf(NotFound.class);
        assertThat(page.getName()).isEqualTo("NOTHING");
    }
}
