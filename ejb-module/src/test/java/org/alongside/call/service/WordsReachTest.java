package org.alongside.call.service;

import static org.alongside.call.service.CallTrust.heard;
import static org.alongside.call.service.CallTrust.said;
import static org.alongside.call.service.CallTrust.whom;
import static org.alongside.handover.service.HandoverTrust.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alongside.access.StandardRole;
import org.alongside.board.Appointment;
import org.alongside.board.Pair;
import org.alongside.board.service.Board;
import org.alongside.board.service.BoardRow;
import org.alongside.board.service.Planning;
import org.alongside.board.service.Shifts;
import org.alongside.board.service.Visit;
import org.alongside.call.Caller;
import org.alongside.careplan.SafetyStep;
import org.alongside.careplan.service.SafetyPlans;
import org.alongside.concern.Source;
import org.alongside.concern.service.Brief;
import org.alongside.concern.service.Concern;
import org.alongside.concern.service.ConcernReader;
import org.alongside.concern.service.Concerns;
import org.alongside.concern.service.Words;
import org.alongside.gate.service.Principal;
import org.alongside.handover.Urgency;
import org.alongside.handover.service.HandoverDetails;
import org.alongside.handover.service.Handovers;
import org.alongside.handover.service.Receiver;
import org.alongside.intake.PersonTold;
import org.alongside.intake.service.IntakeDetails;
import org.alongside.intake.service.IntakeRow;
import org.alongside.intake.service.IntakeTrust;
import org.alongside.intake.service.Intakes;
import org.alongside.record.service.Records;
import org.alongside.record.service.TimelineEvent;
import org.alongside.record.service.TimelineQuery;
import org.alongside.referral.NewReferral;
import org.alongside.referral.Referrer;
import org.alongside.referral.service.ReferralFixture;
import org.alongside.referral.service.Referrals;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.StatementCount;
import org.junit.jupiter.api.Test;

/** What was said on the phone, or written with a referral, is there wherever somebody decides, and where it came from. */
class WordsReachTest {

    private static final String NEED = "I cannot go on like this.";
    private static final String KEPT = "Said in confidence: it is with the call.";

    private final CallTrust line = new CallTrust();
    private final Handovers handovers = line.people.handovers();
    private final Intakes intakes = IntakeTrust.intakes(line.transactions, handovers);
    private final Referrals referrals = ReferralFixture.referrals(line.transactions);
    private final Board board = line.transactions.service(Board.class);
    private final Planning planning = line.transactions.service(Planning.class);
    private final UUID team = line.trust.team("CRT");
    private final Principal coordinator = line.people.account("Dee Duty", StandardRole.CARE_COORDINATOR, "CMH", "D1");

    private <T> T as(Principal who, Callable<T> what) {
        return line.transactions.as(who, what);
    }

    private UUID call(Caller caller, String category) {
        return line.save(
                line.line, heard(caller, "01632 960111", category), whom(line.amina), new Follows(team, null, null));
    }

    private UUID referral(UUID call) {
        return Objects.requireNonNull(line.view(line.line, call).rest().referral());
    }

    private void plan() {
        SafetyPlans plans = line.transactions.service(SafetyPlans.class);
        line.transactions.run(
                line.lead,
                () -> plans.write(
                        line.amina,
                        Map.of(),
                        Map.of(SafetyStep.SIGNS, "I stop sleeping.", SafetyStep.ALONE, "I walk by the river.")));
    }

    private IntakeDetails answer(UUID referral) {
        return as(line.lead, () -> intakes.view(referral));
    }

    private IntakeRow listed(UUID referral) {
        return as(line.lead, intakes::list).stream()
                .filter(row -> row.referral().equals(referral))
                .findFirst()
                .orElseThrow();
    }

    private BoardRow onBoard(UUID referral) {
        return as(line.lead, () -> board.view(team)).rows().stream()
                .filter(row -> row.referral().equals(referral))
                .findFirst()
                .orElseThrow();
    }

    private List<TimelineEvent> timeline(UUID person) {
        Records records = line.transactions.service(Records.class);
        return as(line.lead, () -> records.timeline(person, TimelineQuery.newest(Set.of())));
    }

    @Test
    void theAnswerHasTheWordsTheCategoryBothClocksThePlanAndWhoElseIsThere() {
        plan();
        UUID call = call(Caller.PERSON, "B");
        Concern concern = answer(referral(call)).concern();
        assertThat(concern.words())
                .containsExactly(new Words(
                        NEED,
                        "The person themself, on the phone to Lin Park",
                        NOON.minusSeconds(300),
                        Source.CALL,
                        call,
                        false,
                        false,
                        "B",
                        null,
                        null));
        assertThat(concern.words().get(0).page()).isEqualTo("/call/view.xhtml?id=" + call);
        assertThat(concern.category()).isEqualTo("B");
        Concern.Facts facts = concern.facts();
        assertThat(facts.waits()).isTrue();
        assertThat(facts.due()).isEqualTo(NOON.minusSeconds(300).plus(Duration.ofHours(4)));
        assertThat(facts.decisionDue()).isEqualTo(NOON.minusSeconds(300).plus(Duration.ofHours(24)));
        assertThat(facts.answerDue()).as("whoever takes the call answers it").isNull();
        assertThat(facts.signs()).isEqualTo("I stop sleeping.");
        assertThat(facts.alone()).isEqualTo("I walk by the river.");
        assertThat(facts.teams()).contains("North Community Team");
    }

    @Test
    void soHasEachListAndThePagesThatFollow() {
        plan();
        UUID call = call(Caller.PERSON, "B");
        UUID referral = referral(call);
        IntakeRow row = listed(referral);
        assertThat(row.brief().text()).isEqualTo(NEED);
        assertThat(row.brief().page()).isEqualTo("/call/view.xhtml?id=" + call);
        assertThat(row.category()).isEqualTo("B");
        assertThat(row.seenBy()).isEqualTo(NOON.minusSeconds(300).plus(Duration.ofHours(4)));
        assertThat(row.plan()).isTrue();
        assertThat(row.teams()).contains("North Community Team");
        BoardRow onBoard = onBoard(referral);
        assertThat(onBoard.brief().text()).isEqualTo(NEED);
        assertThat(onBoard.category()).isEqualTo("B");
        assertThat(onBoard.plan()).isTrue();
        assertThat(as(line.lead, () -> planning.view(referral)).concern().words())
                .hasSize(1);
        assertThat(as(line.lead, () -> referrals.view(referral)).concern().words())
                .hasSize(1);
        assertThat(line.view(line.lead, call).concern()).isNotNull();
        Shifts shifts = line.transactions.service(Shifts.class);
        line.transactions.run(line.lead, () -> shifts.begin(team));
        int at = Objects.requireNonNull(
                        as(line.lead, () -> shifts.view(team, 0)).people())
                .stream()
                .filter(person -> person.referral().equals(referral))
                .findFirst()
                .orElseThrow()
                .position();
        assertThat(Objects.requireNonNull(
                                as(line.lead, () -> shifts.view(team, at)).one())
                        .concern()
                        .words())
                .hasSize(1);
        line.transactions.run(
                line.lead,
                () -> planning.book(
                        referral,
                        new Appointment.Plan(
                                NOON.plus(Duration.ofHours(1)), new Pair(line.people.staff("S1"), null), "")));
        Visit visit = as(line.lead, planning::mine).get(0);
        assertThat(visit.brief().text()).isEqualTo(NEED);
        assertThat(visit.category()).isEqualTo("B");
        assertThat(visit.seenBy()).isNotNull();
        assertThat(visit.plan()).isTrue();
    }

    @Test
    void aCategoryThatMakesNoClockIsThereToo() {
        UUID referral = referral(call(Caller.POLICE, "A"));
        assertThat(answer(referral).concern().category()).isEqualTo("A");
        assertThat(answer(referral).concern().facts().due()).isNull();
        assertThat(listed(referral).category()).isEqualTo("A");
        assertThat(onBoard(referral).category()).isEqualTo("A");
    }

    @Test
    void aMessageLeadsToItsCallAndTheCallIsOpenedByWhoeverMayOpenTheRecord() {
        UUID call = line.save(
                line.line,
                heard(Caller.PERSON, "01632 960111", null),
                whom(line.amina),
                new Follows(
                        null,
                        null,
                        new Follows.Note(new Receiver(line.trust.team("CMH"), null), Urgency.HOURS_1, "Please ring.")));
        UUID message = Objects.requireNonNull(line.view(line.line, call).rest().handover());
        HandoverDetails details = as(coordinator, () -> handovers.view(message));
        assertThat(details.concern().words()).extracting(Words::sourceId).containsExactly(call);
        assertThat(details.concern().words()).extracting(Words::words).containsExactly(NEED);
        assertThat(line.view(coordinator, call).row().need()).isEqualTo(NEED);
        assertThatThrownBy(() -> line.view(line.stranger, call)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsPassedOnTakesItsWordsWithIt() {
        UUID call = call(Caller.PERSON, "B");
        UUID referral = referral(call);
        line.transactions.run(
                line.lead,
                () -> intakes.redirect(
                        referral,
                        new Intakes.Redirected(
                                new Receiver(line.trust.team("CMH"), null),
                                Urgency.HOURS_4,
                                "She knows you.",
                                "02",
                                PersonTold.SPOKEN),
                        true));
        UUID onward = Objects.requireNonNull(answer(referral).row().onwardReferral());
        UUID message = Objects.requireNonNull(answer(referral).row().onwardHandover());
        for (Concern concern : List.of(
                as(coordinator, () -> intakes.view(onward)).concern(),
                as(coordinator, () -> handovers.view(message)).concern())) {
            assertThat(concern.words()).extracting(Words::words).containsExactly(NEED, "She knows you.");
            assertThat(concern.words()).extracting(Words::source).containsExactly(Source.CALL, Source.MESSAGE);
            assertThat(concern.facts().referral()).isEqualTo(onward);
        }
    }

    private UUID written(String words) {
        return as(
                coordinator,
                () -> referrals.take(
                        line.amina,
                        new NewReferral(
                                team,
                                LocalDate.of(2026, 11, 25),
                                LocalTime.of(11, 0),
                                "P1",
                                "2",
                                "18",
                                new Referrer(null, null, null),
                                words)));
    }

    @Test
    void whyStaffReferIsThereAndTheWholeOfItToo() {
        String why = "He stopped eating. 😔 " + "Please see him today. ".repeat(150);
        UUID referral = written(why);
        assertThat(answer(referral).concern().words())
                .extracting(Words::words, Words::saidBy, Words::source)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(why.strip(), "Dee Duty", Source.REFERRAL));
        Brief brief = onBoard(referral).brief();
        assertThat(brief.more()).isTrue();
        assertThat(brief.text())
                .startsWith("He stopped eating. 😔 ")
                .endsWith("…")
                .hasSizeLessThan(125);
        Concerns concerns = line.transactions.service(Concerns.class);
        assertThat(as(line.lead, () -> concerns.words(referral)))
                .extracting(Words::words)
                .containsExactly(why.strip());
        assertThatThrownBy(() -> as(line.stranger, () -> concerns.words(referral)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoeverRefersSaysWhyWithinABound() {
        assertThatThrownBy(() -> written(" ")).isInstanceOf(RuleBroken.class).hasMessageContaining("wordsMissing");
        assertThatThrownBy(() -> written("a".repeat(4_001)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("tooLong");
        assertThat(answer(written("a".repeat(4_000))).concern().words()).hasSize(1);
    }

    @Test
    void whatACarerSaidInConfidenceIsOnThePageOfTheCallAlone() {
        UUID call = call(Caller.CARER, "B");
        UUID referral = referral(call);
        assertThat(onBoard(referral).brief().text()).as("before").isEqualTo(NEED);
        String version = as(line.lead, () -> board.version(team)).version();
        line.transactions.run(line.line, () -> line.calls.withhold(call));
        assertThat(as(line.lead, () -> board.version(team)).version())
                .as("an open board is renewed")
                .isNotEqualTo(version);
        assertThat(line.view(line.lead, call).row().need())
                .as("who takes calls")
                .isEqualTo(NEED);
        assertThat(line.view(coordinator, call).row().need()).isEqualTo(KEPT);
        Concern concern = answer(referral).concern();
        assertThat(concern.words()).extracting(Words::words).containsOnlyNulls();
        assertThat(concern.words()).extracting(Words::withheld).containsExactly(true);
        for (Brief brief : List.of(onBoard(referral).brief(), listed(referral).brief())) {
            assertThat(brief.text()).isEmpty();
            assertThat(brief.keptBack()).isTrue();
            assertThat(brief.page()).isEqualTo("/call/view.xhtml?id=" + call);
        }
        assertThat(timeline(line.amina))
                .extracting(TimelineEvent::detail)
                .doesNotContain(NEED)
                .contains(KEPT);
        assertThat(as(line.line, () -> line.calls.card(line.amina)).lately())
                .extracting(KnownCaller.Lately::words)
                .doesNotContain(NEED);
        assertThat(as(line.line, () -> line.calls.list(CallList.LATEST)))
                .extracting(CallRow::need)
                .containsExactly(KEPT);
        line.transactions.run(line.line, () -> line.calls.passOn(call));
        assertThat(onBoard(referral).brief().text()).isEqualTo(NEED);
    }

    @Test
    void onlyWhatACarerSaidCanBeWithheldAndOnce() {
        UUID own = call(Caller.PERSON, "B");
        assertThatThrownBy(() -> line.transactions.run(line.line, () -> line.calls.withhold(own)))
                .hasMessageContaining("call.noCarer");
        UUID carers =
                line.save(line.line, heard(Caller.CARER, "", null), whom(line.amina), new Follows(null, null, null));
        line.transactions.run(line.line, () -> line.calls.withhold(carers));
        assertThatThrownBy(() -> line.transactions.run(line.line, () -> line.calls.withhold(carers)))
                .hasMessageContaining("call.withheldAlready");
        assertThatThrownBy(() -> line.transactions.run(line.line, () -> line.calls.passOn(own)))
                .hasMessageContaining("call.notWithheld");
    }

    @Test
    void theWordsOfSomebodyNewStandOnceOnTheirTimeline() {
        UUID call = line.save(
                line.line,
                heard(Caller.PERSON, "07700 900555", "B"),
                said("Nell", "Newly", LocalDate.of(1990, 1, 2)),
                new Follows(team, null, null));
        UUID person = Objects.requireNonNull(line.view(line.line, call).row().person());
        assertThat(timeline(person))
                .extracting(event -> String.valueOf(event.detail()))
                .filteredOn(detail -> detail.contains(NEED))
                .hasSize(1);
        assertThat(line.trust.count("select count(*) from new_contact where need like '%go on like this%'"))
                .as("no copy of them is kept")
                .isZero();
    }

    @Test
    void thePageReadsAllOfItInOneStatement() {
        UUID referral = referral(call(Caller.PERSON, "B"));
        StatementCount count = new StatementCount(line.transactions.jdbi());
        assertThat(as(
                        line.lead,
                        () -> count.of(() -> line.transactions
                                .jdbi()
                                .withHandle(handle -> ConcernReader.ofReferral(handle, line.amina, referral)))))
                .isOne();
    }

    @Test
    void somebodyAboutWhomNothingWasSaidHasNoWords() {
        Concern concern = as(
                line.lead, () -> line.transactions.jdbi().withHandle(handle -> ConcernReader.of(handle, line.amina)));
        assertThat(concern.words()).isEmpty();
        assertThat(concern.category()).isNull();
        assertThat(concern.facts().planAt()).isNull();
        assertThat(concern.facts().referral()).as("their crisis care").isEqualTo(line.trust.referral("R1"));
    }

    @Test
    void theNamesOfCallersAreThoseOfThePages() {
        for (Caller caller : Caller.values()) {
            assertThat(line.trust.count("select count(*) from code_label where list = 'CALLER' and code = '" + caller
                            + "' and label = '" + caller.title() + "'"))
                    .as(caller.name())
                    .isOne();
        }
    }
}
