package org.alongside.response.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.referral.NewReferral;
import org.alongside.referral.service.ReferralFixture;
import org.alongside.referral.service.Referrals;
import org.alongside.response.ClockState;
import org.alongside.response.TriageCategory;
import org.alongside.shared.London;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.StatementCount;
import org.alongside.shared.service.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Response clocks on a real database: set by a category, stopped by a contact face to face and by nothing else. */
class ResponsesTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final Responses responses = transactions.service(Responses.class);
    private final ResponseLists lists = transactions.service(ResponseLists.class);
    private final TriageSettings settings = transactions.service(TriageSettings.class);
    private final Principal worker = trust.member("Zoe Bell", StandardRole.SHIFT_LEAD, "CRT");
    private final Principal lead = trust.member("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT");
    private final Principal supervisor = trust.member("Naomi Roberts", StandardRole.SUPERVISOR, "CRT");
    private final Principal stranger = trust.member("Kim Shah", StandardRole.SHIFT_LEAD, "CRT2");
    private final Principal admin = SmallTrust.withoutTeam(StandardRole.ADMINISTRATOR);
    private UUID referral;

    /** Received half an hour ago. */
    @BeforeEach
    void aReferral() {
        database.system().useHandle(handle -> handle.execute("update provider set own = true"));
        transactions.clock().moveTo(NOON);
        Referrals referrals = ReferralFixture.referrals(transactions);
        referral = transactions.as(
                worker,
                () -> referrals.take(
                        trust.person(SmallTrust.AMINA),
                        new NewReferral(trust.team("CRT"), TODAY, LocalTime.of(11, 30), "A1", null, null)));
    }

    private void at(int hours) {
        transactions.clock().moveTo(NOON.plus(Duration.ofHours(hours)));
    }

    private void triage(String category, String reason) {
        transactions.run(worker, () -> responses.triage(referral, category, reason));
    }

    private ResponseDetails view() {
        return transactions.as(worker, () -> responses.view(referral));
    }

    private ClockState state() {
        return view().now().state(transactions.clock().instant());
    }

    private void contact(String mechanism, String attendance, @Nullable LocalTime time) {
        database.system().useHandle(handle -> handle.execute("""
                insert into care_contact (provider_id, local_id, referral_id, person_id, contact_date, contact_time, mechanism, attendance)
                select provider_id, gen_random_uuid()::text, id, person_id, ?, ?, ?, ? from referral where id = ?""", TODAY, time, mechanism, attendance, referral));
    }

    @Test
    void theCategorySetsTheTimeFromTheReceiptAndThePriority() {
        assertThat(view().now()).isNull();
        assertThat(view().categories())
                .extracting(choice -> choice.label())
                .containsExactly(
                        "Category B: seen within 4 hours",
                        "Category C: seen within 24 hours",
                        "Category D: seen within 3 days",
                        "Category E: seen within 28 days");
        triage("B", "");
        assertThat(view().now().due()).isEqualTo(Instant.parse("2026-11-25T15:30:00Z"));
        assertThat(state()).isEqualTo(ClockState.RUNNING);
        assertThat(trust.count("select count(*) from referral where priority = '4'"))
                .isOne();
        assertThatThrownBy(() -> triage("F", "Elsewhere.")).hasMessageContaining("response.noTime");
        assertThatThrownBy(() -> triage("Z", "None.")).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyAnAttendedContactFaceToFaceStopsIt() {
        triage("B", "");
        contact("02", "5", LocalTime.of(11, 40));
        contact("01", "3", LocalTime.of(11, 45));
        contact("01", "5", LocalTime.of(11, 29));
        assertThat(state()).isEqualTo(ClockState.RUNNING);
        contact("01", "6", LocalTime.of(11, 30));
        assertThat(state()).isEqualTo(ClockState.MET);
        assertThat(view().now().seen()).isEqualTo(Instant.parse("2026-11-25T11:30:00Z"));
        database.system().useHandle(handle -> handle.execute("delete from care_contact where attendance = '6'"));
        assertThat(state()).as("it was a mistake and is taken out").isEqualTo(ClockState.RUNNING);
        contact("01", "5", null);
        assertThat(state())
                .as("a contact without a time counts at the end of its day")
                .isEqualTo(ClockState.LATE);
    }

    @Test
    void anotherCategoryLeavesTheFirstClockInTheHistory() {
        triage("C", "");
        assertThatThrownBy(() -> triage("B", " ")).hasMessageContaining("response.reasonMissing");
        at(1);
        triage("B", "Her partner rang again.");
        ResponseDetails details = view();
        assertThat(details.now().category()).isEqualTo("B");
        assertThat(details.now().due()).isBetween(NOON.plus(Duration.ofHours(5)), NOON.plus(Duration.ofMinutes(301)));
        assertThat(details.earlier()).extracting(ClockRow::category).containsExactly("C");
        assertThat(details.earlier().get(0).state(NOON)).isEqualTo(ClockState.REPLACED);
        assertThat(trust.count("select count(*) from referral where priority = '4'"))
                .isOne();
    }

    @Test
    void itStandsStillWithAReason() {
        triage("B", "");
        transactions.run(worker, () -> responses.pause(referral, "She asked for the evening."));
        assertThat(view().now().pauseReason()).isEqualTo("She asked for the evening.");
        at(20);
        assertThat(state()).isEqualTo(ClockState.PAUSED);
        transactions.run(worker, () -> responses.resume(referral));
        assertThat(view().now().due()).isAfter(NOON.plus(Duration.ofHours(23)));
        assertThatThrownBy(() -> transactions.run(worker, () -> responses.resume(referral)))
                .hasMessageContaining("response.notPaused");
        contact("01", "5", LocalTime.of(11, 31));
        assertThatThrownBy(() -> transactions.run(worker, () -> responses.pause(referral, "Why.")))
                .hasMessageContaining("response.notOpen");
    }

    @Test
    void aBreachIsExplainedLookedIntoAndOnlyThenIsTheMonthClosed() {
        triage("B", "");
        assertThatThrownBy(() -> transactions.run(worker, () -> responses.explain(referral, "Early.")))
                .hasMessageContaining("response.notLate");
        at(6);
        YearMonth month = YearMonth.of(2026, 11);
        assertThat(month(month).late()).hasSize(1);
        assertThatThrownBy(() -> transactions.run(lead, () -> responses.review(referral, "Nothing.")))
                .hasMessageContaining("response.notExplained");
        transactions.run(worker, () -> responses.explain(referral, "Two at once, one car."));
        assertThatThrownBy(() -> transactions.run(worker, () -> responses.explain(referral, "Again.")))
                .hasMessageContaining("response.explainedAlready");
        assertThatThrownBy(() -> transactions.run(worker, () -> responses.review(referral, "Mine.")))
                .hasMessageContaining("response.reviewsOwn");
        assertThatThrownBy(() -> close(month)).hasMessageContaining("response.monthGoesOn");
        at(24 * 10);
        assertThatThrownBy(() -> close(month))
                .hasMessageContaining("response.breachesOpen")
                .hasMessageContaining("1");
        transactions.run(lead, () -> responses.review(referral, "A second car from Monday."));
        close(month);
        assertThat(month(month).closed().closedBy()).isEqualTo("Naomi Roberts");
        assertThat(month(month).late().get(0).finding()).isEqualTo("A second car from Monday.");
        assertThatThrownBy(() -> close(month)).hasMessageContaining("response.closedAlready");
        assertThat(view().breach().reviewedBy()).isEqualTo("Deepa Jones");
    }

    private ResponseMonth month(YearMonth month) {
        return transactions.as(lead, () -> lists.month(month));
    }

    private void close(YearMonth month) {
        transactions.run(supervisor, () -> lists.close(month));
    }

    @Test
    void whoWaitsIsListedWorstFirstInOneStatementAndForTheirTeamOnly() {
        triage("C", "");
        UUID first = referral;
        aReferral();
        triage("B", "");
        StatementCount statements = new StatementCount(transactions.jdbi());
        ResponseLists counted = transactions.service(ResponseLists.class, transactions.jdbi());
        assertThat(transactions.as(worker, () -> statements.of(counted::open))).isOne();
        List<ResponseRow> rows = transactions.as(worker, lists::open);
        assertThat(rows).extracting(ResponseRow::referral).containsExactly(referral, first);
        assertThat(rows.get(0).name()).isEqualTo("TESTCASE, Amina");
        assertThat(transactions.as(stranger, lists::open)).isEmpty();
        assertThatThrownBy(() -> transactions.as(stranger, () -> responses.view(referral)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.run(stranger, () -> responses.triage(referral, "C", "Why.")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatAnExtractSaysOfTheUrgencyStays() {
        UUID imported = trust.referral("R1");
        transactions.run(worker, () -> responses.triage(imported, "B", ""));
        assertThat(trust.count("select count(*) from referral where local_id = 'R1' and priority is null"))
                .isOne();
        assertThat(transactions.as(worker, () -> responses.view(imported)).now().started())
                .as("received on a day, without a time")
                .isEqualTo(Instant.parse("2026-11-12T00:00:00Z"));
    }

    @Test
    void aTimeHoldsFromADayOnAndRunningClocksKeepTheirs() {
        triage("B", "");
        Instant due = view().now().due();
        transactions.run(admin, () -> settings.set("b", TODAY, 120));
        transactions.run(admin, () -> settings.set("C", TODAY.plusDays(1), 600));
        assertThat(view().now().due()).isEqualTo(due);
        assertThat(view().categories().get(0).label()).isEqualTo("Category B: seen within 2 hours");
        assertThat(view().categories().get(1).label()).isEqualTo("Category C: seen within 24 hours");
        at(24);
        assertThat(view().categories().get(1).label()).isEqualTo("Category C: seen within 10 hours");
        assertThat(transactions.as(admin, settings::all))
                .contains(
                        new TriageCategory("B", TODAY, 120, "4"), new TriageCategory("C", TODAY.plusDays(1), 600, "2"));
        assertThatThrownBy(() -> transactions.run(admin, () -> settings.set("B", TODAY.minusDays(9), 1)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("response.fromInThePast");
        assertThatThrownBy(() -> transactions.run(admin, () -> settings.set("B1234", TODAY, 1)))
                .hasMessageContaining("response.badCode");
        assertThatThrownBy(() -> transactions.run(admin, () -> settings.set("B", TODAY, 0)))
                .hasMessageContaining("response.badMinutes");
    }

    /** Each quarter of an hour of the nights around both clock changes, to 2040, in SQL as in Java. */
    @Test
    void theDatabaseReadsAWallClockAsJavaDoes() {
        database.system().useHandle(handle -> {
            for (int year = 2026; year <= 2040; year++) {
                for (int month : new int[] {3, 10}) {
                    LocalDate last = LocalDate.of(year, month, 31);
                    LocalDateTime wall =
                            last.minusDays(last.getDayOfWeek().getValue() % 7).atStartOfDay();
                    for (int quarter = 0; quarter < 24; quarter++) {
                        LocalDateTime at = wall.plusMinutes(15L * quarter);
                        Instant read = handle.createQuery("select london_instant(?, ?)")
                                .bind(0, at.toLocalDate())
                                .bind(1, at.toLocalTime())
                                .mapTo(Instant.class)
                                .one();
                        assertThat(read)
                                .as(at.toString())
                                .isEqualTo(at.atZone(London.ZONE).toInstant());
                    }
                }
            }
        });
    }
}
