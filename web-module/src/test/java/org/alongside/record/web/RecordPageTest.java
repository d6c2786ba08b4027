package org.alongside.record.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.person.service.SomeBanner;
import org.alongside.record.service.RecordDetails;
import org.alongside.record.service.Records;
import org.alongside.record.service.TimelineEvent;
import org.alongside.record.service.TimelineKind;
import org.alongside.record.service.TimelineQuery;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Wiring;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the URL of a record says is what is asked for; what it cannot mean is not found. */
class RecordPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private @Nullable TimelineQuery asked;
    private int events = 3;

    private final CurrentUser user = new CurrentUser();

    private final RecordPage page = Wiring.wire(
            RecordPage.class,
            new Records() {
                @Override
                public RecordDetails open(UUID person) {
                    return new RecordDetails(SomeBanner.of(person), List.of(), null);
                }

                @Override
                public List<TimelineEvent> timeline(UUID person, TimelineQuery wanted) {
                    asked = wanted;
                    return IntStream.range(0, events)
                            .mapToObj(i -> new TimelineEvent(
                                    DAY,
                                    i % 2 == 0 ? LocalTime.of(14, 5) : null,
                                    TimelineKind.CONTACT,
                                    "x",
                                    null,
                                    null,
                                    "C" + i,
                                    null,
                                    null))
                            .toList();
                }
            },
            user);

    private void open(String show, String before) {
        page.setId(UUID.randomUUID().toString());
        page.setShow(show);
        page.setBefore(before);
        page.open();
    }

    @Test
    void everythingIsShownUnlessAFilterSaysOtherwise() {
        open(null, null);
        assertThat(asked.kinds()).isEmpty();
        assertThat(page.earlier()).isEmpty();
        open("meeting", "");
        assertThat(asked.kinds()).containsExactly(TimelineKind.MEETING);
        open("nonsense", null);
        assertThat(asked.kinds()).isEmpty();
        assertThat(page.filters())
                .containsExactly("referral", "contact", "inpatient", "meeting", "letter", "handover", "call");
        assertThat(page.details().banner().name()).isEqualTo("Name not known (P1)");
    }

    @Test
    void earlierEventsGoOnFromTheLastOneShown() {
        events = Records.PAGE + 1;
        open(null, null);
        assertThat(page.events()).hasSize(Records.PAGE);
        assertThat(page.earlier()).isEqualTo("2026-11-22__C49");
        open(null, page.earlier());
        assertThat(asked).isEqualTo(new TimelineQuery(asked.kinds(), DAY, null, "C49"));
        open(null, "2026-11-22_14:05_C_with_words");
        assertThat(asked.beforeTime()).isEqualTo("14:05");
        assertThat(asked.beforeKey()).isEqualTo("C_with_words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-11-22", "2026-13-40__C1", "_"})
    void aPlaceThatIsNoneIsNotFound(String before) {
        assertThatThrownBy(() -> open(null, before)).isInstanceOf(NotFound.class);
    }

    @Test
    void anEventLeadsToThePageOfWhatItBelongsTo() {
        UUID id = UUID.randomUUID();
        assertThat(address(TimelineKind.REFERRAL, id)).isEqualTo("/referral/view.xhtml?id=" + id);
        assertThat(address(TimelineKind.LETTER, id)).isEqualTo("/discharge/summary.xhtml?id=" + id);
        assertThat(address(TimelineKind.CONTACT, id)).isEmpty();
        assertThat(address(TimelineKind.INPATIENT, id)).as("not for everybody").isEmpty();
        user.become(Principal.SYSTEM);
        assertThat(address(TimelineKind.INPATIENT, id)).isEqualTo("/inpatient/view.xhtml?id=" + id);
    }

    @Test
    void onlyWhatSomebodyEnteredHereIsTakenOut() {
        user.become(Principal.SYSTEM);
        open(null, null);
        assertThat(mistake(TimelineKind.MEETING, "Deepa Jones"))
                .isEqualTo("/contact/mistake.xhtml?person=" + page.getId() + "&kind=MEETING&id=EW-1");
        assertThat(mistake(TimelineKind.CONTACT, null)).isEmpty();
        assertThat(mistake(TimelineKind.REFERRAL, "Deepa Jones")).isEmpty();
        user.become(Principal.NOBODY);
        assertThat(mistake(TimelineKind.CONTACT, "Deepa Jones")).isEmpty();
    }

    private String mistake(TimelineKind kind, String by) {
        return page.mistake(new TimelineEvent(DAY, null, kind, "x", null, null, "NEW-1", null, by));
    }

    private String address(TimelineKind kind, UUID subject) {
        return page.address(new TimelineEvent(DAY, null, kind, "x", null, null, "K", subject, null));
    }

    @Test
    void somebodyWhoIsNobodyIsNotFound() {
        page.setId("x");
        assertThatThrownBy(page::open).isInstanceOf(NotFound.class);
    }
}
