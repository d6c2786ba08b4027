package org.alongside.record.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.audit.service.Trail;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.TestDatabase;
import org.alongside.shared.service.Wiring;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Page by page, a timeline shows every event once, newest first; and each filter shows its own kind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelinePagesTest {

    private static final Comparator<TimelineEvent> NEWEST_FIRST = Comparator.comparing(TimelineEvent::day)
            .thenComparing(e -> e.at() == null ? LocalTime.MIDNIGHT : e.at())
            .thenComparing(TimelineEvent::key)
            .reversed();

    private final Jdbi jdbi = TestDatabase.migrated().system();
    private final Records records = Wiring.wire(Records.class, jdbi, new Trail());
    private List<UUID> busiest = List.of();

    @BeforeAll
    void sample() throws IOException {
        new ExtractFixture(jdbi).load(ExtractFixture.resource("mhsds-sample.zip"));
        busiest = jdbi.withHandle(h -> h.createQuery(
                        "select person_id from care_contact group by person_id order by count(*) desc, person_id limit 15")
                .mapTo(UUID.class)
                .list());
    }

    private List<TimelineEvent> walked(UUID person, Set<TimelineKind> kinds) {
        List<TimelineEvent> all = new ArrayList<>();
        TimelineQuery query = TimelineQuery.newest(kinds);
        for (int page = 0; page < 100; page++) {
            List<TimelineEvent> found = records.timeline(person, query);
            List<TimelineEvent> shown = found.subList(0, Math.min(found.size(), Records.PAGE));
            all.addAll(shown);
            if (found.size() <= Records.PAGE) {
                return all;
            }
            TimelineEvent last = shown.get(shown.size() - 1);
            query = new TimelineQuery(
                    kinds, last.day(), last.at() == null ? null : last.at().toString(), last.key());
        }
        throw new AssertionError("the pages never end");
    }

    @Test
    void everyEventIsThereOnceNewestFirst() {
        boolean several = false;
        for (UUID person : busiest) {
            List<TimelineEvent> all = walked(person, Set.of());
            several |= all.size() > Records.PAGE;
            assertThat(all).isSortedAccordingTo(NEWEST_FIRST);
            assertThat(all.stream().map(TimelineEvent::key)).doesNotHaveDuplicates();
            assertThat(all.stream().filter(e -> e.kind() == TimelineKind.CONTACT))
                    .hasSize((int) contacts(person));
        }
        assertThat(several).as("somebody has more than one page").isTrue();
    }

    private long contacts(UUID person) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from care_contact where person_id = ?")
                .bind(0, person)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void theFiltersShareOutTheWholeTimeline() {
        UUID person = busiest.get(0);
        List<TimelineEvent> all = walked(person, Set.of());
        List<TimelineEvent> filtered = new ArrayList<>();
        for (TimelineKind kind : TimelineKind.values()) {
            List<TimelineEvent> own = walked(person, EnumSet.of(kind));
            assertThat(own).allMatch(event -> event.kind() == kind);
            filtered.addAll(own);
        }
        assertThat(filtered).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whoIsInvolvedIsWhoHasAnOpenReferral() {
        for (UUID person : busiest) {
            RecordDetails record = records.open(person);
            assertThat(record.banner().id()).isEqualTo(person);
            assertThat(record.involved()).allMatch(i -> !i.team().isBlank() && i.since() != null);
        }
    }

    @Test
    void nobodyIsNotFound() {
        assertThatThrownBy(() -> records.open(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }
}
