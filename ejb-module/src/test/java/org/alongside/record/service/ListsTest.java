package org.alongside.record.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.audit.service.Trail;
import org.alongside.discharge.service.EndingCare;
import org.alongside.discharge.service.EndingRow;
import org.alongside.dispatch.service.Inbox;
import org.alongside.exchange.service.Conflicts;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.person.DuplicateState;
import org.alongside.person.service.Duplicates;
import org.alongside.person.service.PeopleSearch;
import org.alongside.person.service.PersonRow;
import org.alongside.referral.service.Involved;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.StatementCount;
import org.alongside.shared.service.TestDatabase;
import org.alongside.shared.service.Wiring;
import org.alongside.task.service.Tasks;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The lists over the sample: what they find, in which order, and with how many statements. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    private final Jdbi jdbi = todays();
    private final StatementCount statements = new StatementCount(jdbi);
    private final BusinessClock clock = new BusinessClock();
    private final CurrentUser user = new CurrentUser();
    private final Object[] dependencies = {jdbi, clock, user, new Trail()};
    private final PeopleSearch people = Wiring.wire(PeopleSearch.class, dependencies);
    private final Records records = Wiring.wire(Records.class, dependencies);
    private final EndingCare endingCare = Wiring.wire(EndingCare.class, dependencies);

    /** The system's view with the sample's last day as today. */
    private static Jdbi todays() {
        TestDatabase database = TestDatabase.migrated();
        var source = database.application();
        source.setOptions("-c alongside.scope=ALL -c alongside.today=" + TODAY);
        return org.alongside.shared.service.Database.over(source);
    }

    @BeforeAll
    void sample() throws IOException {
        new ExtractFixture(jdbi).load(ExtractFixture.resource("mhsds-sample.zip"));
        clock.moveTo(Instant.parse("2026-10-31T12:00:00Z"));
        user.become(new Principal(
                "test",
                "Test",
                UUID.randomUUID(),
                null,
                StandardRole.SHIFT_LEAD.permissions(),
                List.of(),
                Principal.Scope.ALL));
    }

    private List<String> found(String typed) {
        return people.find(typed).stream().map(PersonRow::localId).toList();
    }

    @Test
    void aPersonIsFoundByNumberInAnySpacingByBirthDateAndByNamesInEitherOrder() {
        assertThat(found("9997774124")).containsExactly("LP007000000");
        assertThat(found("999 777 4124")).containsExactly("LP007000000");
        assertThat(found("999-7774-124")).containsExactly("LP007000000");
        assertThat(found("01-Aug-1996")).contains("LP007000000");
        assertThat(found("fernandes maryam")).contains("LP007000000");
        assertThat(found("MARYAM fern")).contains("LP007000000");
        assertThat(found("Fernandes, Maryam 1/8/1996")).containsExactly("LP007000000");
        assertThat(found("nobody at-all")).isEmpty();
    }

    @Test
    void similarNamesAreFlagged() {
        List<PersonRow> smiths = people.find("ahmed");
        assertThat(smiths).hasSizeGreaterThan(5);
        assertThat(smiths.stream().filter(PersonRow::similar))
                .allSatisfy(row -> assertThat(smiths.stream()
                                .filter(other -> other.givenName() != null
                                        && row.givenName() != null
                                        && start(other.givenName()).equals(start(row.givenName()))))
                        .hasSizeGreaterThan(1));
    }

    private static String start(String given) {
        return given.toLowerCase(java.util.Locale.UK).substring(0, Math.min(3, given.length()));
    }

    @Test
    void aSearchNeverListsMoreThanItSays() {
        assertThatThrownBy(() -> people.find("a%")).hasMessageContaining("person.searchTooShort");
        assertThat(people.find("%%ma")).as("a sign stands for nothing").isEqualTo(people.find("ma"));
        assertThat(people.find("ma")).hasSizeLessThanOrEqualTo(PeopleSearch.MOST + 1);
    }

    @Test
    void aRecordShowsWhoIsInvolvedAndItsTimelineNewestFirst() {
        UUID person = people.find("9997774124").get(0).id();
        RecordDetails details = records.open(person);
        assertThat(details.banner().name()).isEqualTo("FERNANDES, Maryam");
        assertThat(details.involved().stream().map(Involved::team)).contains("North Community Mental Health Team");
        List<TimelineEvent> all = records.timeline(person, TimelineQuery.newest(Set.of()));
        assertThat(all)
                .isSortedAccordingTo(Comparator.comparing(TimelineEvent::day).reversed());
        assertThat(records.timeline(person, TimelineQuery.newest(Set.of(TimelineKind.MEETING))))
                .isNotEmpty()
                .allMatch(event -> event.kind() == TimelineKind.MEETING);
    }

    @Test
    void earlierEventsGoOnExactlyWhereThePageEnded() {
        UUID person = jdbi.withHandle(h -> h.createQuery(
                        "select person_id from care_contact group by person_id order by count(*) desc limit 1")
                .mapTo(UUID.class)
                .one());
        List<String> keys = new ArrayList<>();
        TimelineQuery query = TimelineQuery.newest(Set.of());
        List<TimelineEvent> page = records.timeline(person, query);
        while (page.size() > Records.PAGE) {
            page.subList(0, Records.PAGE).forEach(event -> keys.add(event.key()));
            TimelineEvent last = page.get(Records.PAGE - 1);
            query = new TimelineQuery(
                    Set.of(), last.day(), last.at() == null ? null : last.at().toString(), last.key());
            page = records.timeline(person, query);
        }
        page.forEach(event -> keys.add(event.key()));
        assertThat(keys).doesNotHaveDuplicates().hasSizeGreaterThan(Records.PAGE);
    }

    @Test
    void anUnknownPersonIsNotFound() {
        assertThatThrownBy(() -> records.open(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @Test
    void endingCareListsWhatHasNoLetterWithAnOwnerAndADeadline() {
        List<EndingRow> rows = endingCare.list(false, EndingCare.Order.DUE);
        assertThat(rows).isNotEmpty().allMatch(row -> row.owner() != null);
        assertThat(rows.stream().filter(row -> row.ended() != null).map(EndingRow::ended))
                .isSorted()
                .allMatch(day -> day != null && !day.isBefore(TODAY.minusDays(EndingCare.RECENT_DAYS)));
        long expected =
                jdbi.withHandle(h -> h.createQuery("select count(*) from crisis_care c join person_registration p"
                                + " on p.person_id = c.person_id where c.rejection_date is null and c.letter_date is null"
                                + " and c.discharge_date between '2026-10-03' and '2026-10-31'"
                                + " and (p.death_date is null or p.death_date > c.discharge_date)")
                        .mapTo(Long.class)
                        .one());
        assertThat(rows.stream().filter(row -> row.ended() != null)).hasSize((int) expected);
        assertThat(endingCare.list(true, EndingCare.Order.DUE)).hasSizeGreaterThan(rows.size());
    }

    @Test
    void eachListTakesOneStatement() {
        UUID person = people.find("9997774124").get(0).id();
        assertThat(statements.of(() -> people.find("ahmed"))).isOne();
        assertThat(statements.of(
                        () -> Wiring.wire(Duplicates.class, dependencies).list(DuplicateState.OPEN)))
                .isOne();
        assertThat(statements.of(
                        () -> Wiring.wire(Conflicts.class, dependencies).open()))
                .isOne();
        assertThat(statements.of(() -> endingCare.list(true, EndingCare.Order.DUE)))
                .isOne();
        assertThat(statements.of(() -> Wiring.wire(Inbox.class, dependencies).list(false)))
                .isOne();
        assertThat(statements.of(() -> Wiring.wire(Tasks.class, dependencies).open()))
                .isOne();
        assertThat(statements.of(() -> records.timeline(person, TimelineQuery.newest(Set.of()))))
                .isOne();
        assertThat(statements.of(() -> records.open(person))).isEqualTo(3);
    }
}
