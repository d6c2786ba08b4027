package org.alongside.response.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.person.service.PersonBanner;
import org.alongside.person.service.SomeBanner;
import org.alongside.response.ClockState;
import org.alongside.response.TriageCategory;
import org.alongside.response.service.ClockRow;
import org.alongside.response.service.ResponseDetails;
import org.alongside.response.service.ResponseLists;
import org.alongside.response.service.ResponseMonth;
import org.alongside.response.service.ResponseRow;
import org.alongside.response.service.Responses;
import org.alongside.response.service.TriageSettings;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The beans behind the pages of response times. */
class ResponsePagesTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static final PersonBanner SOMEBODY = SomeBanner.of(ID);

    private final ToldMessages told = new ToldMessages();
    private final BusinessClock clock = new BusinessClock();
    private final List<String> asked = new ArrayList<>();
    private List<ClockRow> clocks = List.of();

    private final Responses responses = new Responses() {
        @Override
        public ResponseDetails view(UUID referral) {
            asked.add("view");
            return new ResponseDetails(
                    SOMEBODY, new ResponseDetails.Referral(referral, ID, ID, "North", NOON), clocks, null, List.of());
        }

        @Override
        public void triage(UUID referral, String code, String reason) {
            asked.add("triage " + code + " " + reason);
        }

        @Override
        public void pause(UUID referral, String reason) {
            asked.add("pause " + reason);
        }

        @Override
        public void resume(UUID referral) {
            asked.add("resume");
        }

        @Override
        public void explain(UUID referral, String reason) {
            asked.add("explain " + reason);
        }

        @Override
        public void review(UUID referral, String finding) {
            asked.add("review " + finding);
        }
    };

    private final ResponseLists lists = new ResponseLists() {
        @Override
        public List<ResponseRow> open() {
            asked.add("open");
            return List.of();
        }

        @Override
        public ResponseMonth month(YearMonth month) {
            asked.add("month " + month);
            return new ResponseMonth(month, List.of(), null);
        }

        @Override
        public void close(YearMonth month) {
            asked.add("close " + month);
        }
    };

    @BeforeEach
    void noon() {
        clock.moveTo(NOON);
    }

    private ResponseViewPage view() {
        ResponseViewPage page = Wiring.wire(ResponseViewPage.class, responses, clock, told);
        page.setReferral(ID.toString());
        return page;
    }

    @Test
    void eachActIsDoneWithItsOwnWords() {
        ResponseViewPage page = view();
        assertThat(page.state()).isNull();
        page.getTyped().put("category", "B");
        page.triage();
        page.getTyped().put("pauseWhy", "Later.");
        page.pause();
        page.resume();
        page.getTyped().put("breach", "One car.");
        page.explain();
        page.review();
        assertThat(asked).containsExactly("view", "triage B ", "pause Later.", "resume", "explain One car.", "review ");
        assertThat(told.texts()).hasSize(5);
        assertThat(told.redirected()).endsWith("/response/view.xhtml?referral=" + page.getReferral());
    }

    @Test
    void theStateFollowsTheTimeNow() {
        clocks = List.of(row(NOON.plusSeconds(3600), null));
        assertThat(view().state()).isEqualTo(ClockState.RUNNING);
        clocks = List.of(row(NOON.minusSeconds(1), null));
        assertThat(view().state()).isEqualTo(ClockState.OVER);
    }

    private static ClockRow row(Instant due, @Nullable Instant seen) {
        return new ClockRow("B", NOON.minusSeconds(60), due, null, null, NOON, "Zoe", null, null, seen, null);
    }

    @Test
    void theListIsReadOnceAndAMonthIsTheOneOfTheAddress() {
        ResponseListPage list = Wiring.wire(ResponseListPage.class, lists, clock);
        list.load();
        assertThat(list.rows()).isEmpty();
        assertThat(list.now()).isBetween(NOON, NOON.plusSeconds(600));
        ResponseMonthPage month = Wiring.wire(ResponseMonthPage.class, lists, clock, told);
        assertThat(month.details().month()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(month.over()).isFalse();
        assertThat(month.now()).isBetween(NOON, NOON.plusSeconds(600));
        month.setMonth("2026-10");
        assertThat(month.over()).isTrue();
        month.close();
        assertThat(asked).containsExactly("open", "month 2026-11", "close 2026-10");
        assertThat(told.redirected()).endsWith("/response/month.xhtml?month=" + month.getMonth());
        month.setMonth("october");
        assertThatThrownBy(month::over).isInstanceOf(NotFound.class);
    }

    @Test
    void aTimeIsSetFromADayOn() {
        TriageSettings settings = new TriageSettings() {
            @Override
            public List<TriageCategory> all() {
                return List.of(new TriageCategory("B", LocalDate.of(1900, 1, 1), 240, "4"));
            }

            @Override
            public void set(String code, LocalDate from, @Nullable Integer minutes) {
                asked.add(code + " " + from + " " + minutes);
            }
        };
        TriagePage page = Wiring.wire(TriagePage.class, settings, clock, told);
        page.load();
        assertThat(page.categories()).hasSize(1);
        page.set();
        page.getTyped().put("code", "B");
        page.getTyped().put("minutes", 180);
        page.set();
        assertThat(asked).containsExactly(" 2026-11-25 null", "B 2026-11-25 180");
        assertThat(told.redirected()).endsWith("/response/triage.xhtml");
    }
}
