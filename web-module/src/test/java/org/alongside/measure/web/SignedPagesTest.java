package org.alongside.measure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.measure.EvidenceChange;
import org.alongside.measure.Measure;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.service.EvidenceWords;
import org.alongside.measure.service.Figure;
import org.alongside.measure.service.MeasureQuery;
import org.alongside.measure.service.Measures;
import org.alongside.measure.service.SignedDetails;
import org.alongside.measure.service.SignedPeriods;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.Test;

/** The beans behind the pages of signed periods and of what changed. */
class SignedPagesTest {

    private static final UUID ID = UUID.randomUUID();

    private final ToldMessages told = new ToldMessages();
    private final List<String> asked = new ArrayList<>();
    private final BusinessClock clock = new BusinessClock();

    private final SignedPeriods periods = new SignedPeriods() {
        @Override
        public List<SignedRow> list() {
            asked.add("list");
            return List.of();
        }

        @Override
        public UUID sign(Measure measure, MeasurePeriod wanted, String note) {
            asked.add("sign " + measure + " " + wanted.from() + " " + wanted.to() + " " + note);
            return ID;
        }

        @Override
        public SignedDetails view(UUID id) {
            LocalDate day = LocalDate.of(2026, 10, 1);
            return new SignedDetails(
                    new SignedRow(id, Measure.CASELOAD, day, day, "", "Naomi", Instant.EPOCH), List.of(), List.of());
        }

        @Override
        public EvidenceChange sinceTheMonthBefore(MeasureQuery query, Figure figure) {
            asked.add("since " + query.period().from() + " " + figure);
            return new EvidenceChange(List.of(), List.of());
        }
    };

    @Test
    void aPeriodIsSignedAndOpens() {
        SignedListPage page = Wiring.wire(SignedListPage.class, periods, told);
        page.rows();
        page.rows();
        assertThat(page.measures()).containsExactly(Measure.values());
        page.setMeasure("caseload");
        page.setFrom(LocalDate.of(2026, 10, 1));
        page.setTo(LocalDate.of(2026, 10, 31));
        page.setNote(null);
        page.sign();
        assertThat(asked).containsExactly("list", "sign CASELOAD 2026-10-01 2026-10-31 ");
        assertThat(told.redirected()).isEqualTo("/measure/signed.xhtml?id=" + ID);
        page.setMeasure("nothing");
        assertThatThrownBy(page::sign).isInstanceOf(NotFound.class);
    }

    @Test
    void aPeriodEndsAfterItBegins() {
        SignedListPage page = Wiring.wire(SignedListPage.class, periods, told);
        page.setFrom(LocalDate.of(2026, 10, 2));
        page.setTo(LocalDate.of(2026, 10, 1));
        page.sign();
        assertThat(asked).isEmpty();
        assertThat(told.texts()).containsExactly("Enter a last day on or after the first one");
    }

    @Test
    void oneSignedPeriodIsReadOnce() {
        SignedViewPage page = Wiring.wire(SignedViewPage.class, periods);
        assertThatThrownBy(page::details).isInstanceOf(NotFound.class);
        page.setId(ID.toString());
        page.load();
        assertThat(page.details().signed().id()).isEqualTo(ID);
        assertThat(page.details().changed()).isEmpty();
        assertThat(page.label("open")).isEqualTo("Open referrals");
        assertThat(page.label("other")).isEqualTo("other");
    }

    @Test
    void whatChangedIsAskedForAFigure() {
        clock.moveTo(Instant.parse("2026-11-25T12:00:00Z"));
        ChangesPage page = Wiring.wire(
                ChangesPage.class,
                periods,
                new Measures() {
                    @Override
                    public EvidenceWords words(MeasureQuery query, Collection<EvidenceChange.Item> items) {
                        return new EvidenceWords(Map.of(), Map.of(), Map.of(), Map.of());
                    }

                    @Override
                    public Map<String, String> teamNames(MeasureQuery query) {
                        return Map.of();
                    }
                },
                clock);
        page.setMeasure("caseload");
        page.setFigure("open");
        page.setFrom("2026-10-01");
        page.setTo("2026-10-31");
        page.load();
        assertThat(asked).containsExactly("since 2026-10-01 OPEN");
        assertThat(page.label()).isEqualTo("Open referrals");
        assertThat(page.change().none()).isTrue();
        page.setFigure("shut");
        assertThatThrownBy(page::load).isInstanceOf(NotFound.class);
    }
}
