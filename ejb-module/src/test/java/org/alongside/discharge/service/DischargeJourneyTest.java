package org.alongside.discharge.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.alongside.access.StandardRole;
import org.alongside.discharge.Addressee;
import org.alongside.discharge.SummaryText;
import org.alongside.dispatch.service.DispatchFixture;
import org.alongside.dispatch.service.Inbox;
import org.alongside.dispatch.service.InboxRow;
import org.alongside.dispatch.service.Undeliverable;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.measure.LetterRow;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.service.MeasureQuery;
import org.alongside.measure.service.Measures;
import org.alongside.shared.service.AtOnce;
import org.alongside.shared.service.EditClash;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.TestDatabase;
import org.alongside.task.service.OpenTasks;
import org.alongside.task.service.TaskRow;
import org.alongside.task.service.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The main job at the service boundary, as the people who do it, under row security. */
class DischargeJourneyTest {

    private static final SummaryText TEXT =
            new SummaryText("", "Referred by GP", "Home treatment", "Own GP in a week", "", "Ring us");

    private static final String ON_DUTY = """
            insert into duty (id, provider_id, team_id, kind, staff_id, starts_at, ends_at)
            select gen_random_uuid(), t.provider_id, t.id, 'SHIFT_LEAD', s.id, '2026-11-22T09:00:00Z', '2026-11-22T17:00:00Z'
              from team t join staff s on s.provider_id = t.provider_id and s.name = 'Sam Okoro' where t.local_id = 'CRT'""";

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final OpenTasks openTasks = transactions.service(OpenTasks.class);
    private final EndingCare endingCare = transactions.service(EndingCare.class);
    private final Summaries summaries = transactions.service(Summaries.class);
    private final Signing signing = transactions.service(Signing.class, openTasks);
    private final Inbox inbox = transactions.service(Inbox.class);
    private final Tasks tasks = transactions.service(Tasks.class);
    private final Measures measures = transactions.service(Measures.class);
    private final DispatchFixture outbox = new DispatchFixture(transactions, openTasks);
    private final Undeliverable undeliverable = outbox.undeliverable();

    private final Principal lead = trust.member("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT");
    private final Principal otherLead = trust.member("Kim Shah", StandardRole.SHIFT_LEAD, "CRT2");
    private final Principal coordinator = trust.member("Sam Okoro", StandardRole.CARE_COORDINATOR, "CMH");
    private final Principal supervisor = trust.member("Naomi Roberts", StandardRole.SUPERVISOR, "CRT");

    @BeforeEach
    void now() {
        transactions.clock().moveTo(Instant.parse("2026-11-22T12:00:00Z"));
    }

    private <T> T as(Principal who, Callable<T> work) {
        return transactions.as(who, work);
    }

    private UUID draft(String referral) {
        return as(lead, () -> summaries.begin(trust.referral(referral)));
    }

    private SummaryDetails edit(UUID summary) {
        return as(lead, () -> summaries.edit(summary));
    }

    /** @return the version that a preview would then show */
    private int written(UUID id) {
        SummaryText base = edit(id).text();
        transactions.run(lead, () -> summaries.save(id, base, TEXT));
        return edit(id).version();
    }

    private UUID signed(String referral) {
        UUID id = draft(referral);
        int saved = written(id);
        transactions.run(lead, () -> signing.sign(new SummaryVersion(id, saved)));
        return id;
    }

    private SummaryDetails view(UUID summary) {
        return as(lead, () -> signing.view(summary));
    }

    private LetterRow letters() {
        MeasureQuery november =
                new MeasureQuery(new MeasurePeriod(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)), "CRT", null);
        return as(supervisor, () -> measures.letters(november)).get(0);
    }

    @Test
    void whoeverIsOnDutyIsAskedBeforeWhoeverTheDirectoryNames() {
        database.system().useHandle(h -> h.execute(ON_DUTY));
        assertThat(as(lead, () -> endingCare.list(false, EndingCare.Order.NAME)))
                .isNotEmpty()
                .allMatch(row -> "Sam Okoro".equals(row.owner()));
        transactions.clock().moveTo(Instant.parse("2026-11-22T17:00:00Z"));
        assertThat(as(lead, () -> endingCare.list(false, EndingCare.Order.NAME)))
                .allMatch(row -> "Deepa Jones".equals(row.owner()));
    }

    @Test
    void careThatIsEndingIsListedWithItsOwnerAndOnlyForItsTeam() {
        List<EndingRow> rows = as(lead, () -> endingCare.list(false, EndingCare.Order.NAME));
        assertThat(rows.stream().map(EndingRow::name)).containsExactly("NOMAIL, Omar", "TESTCASE, Amina");
        assertThat(rows).allMatch(row -> "Deepa Jones".equals(row.owner()) && row.deadline() == null);
        assertThat(as(otherLead, () -> endingCare.list(true, EndingCare.Order.DUE)).stream()
                        .map(EndingRow::referral))
                .doesNotContain(trust.referral("R1"), trust.referral("R3"));
    }

    @Test
    void everyOrderOfTheListHasTheSameRows() {
        List<UUID> due = as(lead, () -> endingCare.list(false, EndingCare.Order.DUE)).stream()
                .map(EndingRow::referral)
                .toList();
        for (EndingCare.Order order : EndingCare.Order.values()) {
            assertThat(as(lead, () -> endingCare.list(false, order)).stream().map(EndingRow::referral))
                    .as(order.name())
                    .containsExactlyInAnyOrderElementsOf(due);
        }
    }

    @Test
    void endingCareIsNeverBlockedAndIsThePersonsWhoDidIt() {
        transactions.run(lead, () -> endingCare.endCare(trust.referral("R1"), SmallTrust.TODAY));
        EndingRow row =
                as(lead, () -> endingCare.list(false, EndingCare.Order.DUE)).get(0);
        assertThat(row.referral()).isEqualTo(trust.referral("R1"));
        assertThat(row.deadline().lastDay()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(trust.count("select count(*) from referral where ended_by = '" + lead.account() + "'"))
                .isOne();
        assertThatThrownBy(
                        () -> transactions.run(lead, () -> endingCare.endCare(trust.referral("R1"), SmallTrust.TODAY)))
                .hasMessageContaining("discharge.alreadyEnded");
    }

    @Test
    void anotherTeamCannotEndCareOrEvenFindIt() {
        assertThatThrownBy(() ->
                        transactions.run(otherLead, () -> endingCare.endCare(trust.referral("R1"), SmallTrust.TODAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(otherLead, () -> summaries.begin(trust.referral("R1"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(otherLead, () -> signing.care(trust.referral("R1"))))
                .isInstanceOf(NotFound.class);
        assertThat(trust.count("select count(*) from referral where ended_by is not null"))
                .isZero();
    }

    @Test
    void aSummaryBeginsWithWhatTheRecordSaysAndWithWhoMustGetIt() {
        SummaryDetails draft = edit(draft("R1"));
        assertThat(draft.text().reason())
                .isEqualTo(
                        "Referred by GP to the North Crisis Team on 12 November 2026, mainly because of: in crisis.");
        assertThat(draft.text().treatment()).startsWith("Attended contacts with the crisis team: 2.");
        assertThat(draft.text().plan()).contains("North Community Team (01632 960002)");
        assertThat(draft.text().crisisHelp()).startsWith("North Crisis Team: 01632 960001.");
        assertThat(draft.addressed().stream().map(RecipientRow::name))
                .containsExactly("Davies Road Surgery", "North Community Team");
        assertThat(draft.draft()).isTrue();
    }

    @Test
    void beginningAgainGoesOnWithTheSameDraft() {
        UUID first = draft("R1");
        assertThat(draft("R1")).isEqualTo(first);
        assertThat(as(lead, () -> signing.care(trust.referral("R1"))).hasDraft())
                .isTrue();
    }

    @Test
    void twoWritersNeverOverwriteEachOther() {
        UUID id = draft("R1");
        SummaryText base = edit(id).text();
        written(id);
        SummaryText other = new SummaryText(
                base.ownWords(), base.reason(), "Something else", base.plan(), base.gpActions(), base.crisisHelp());
        assertThatThrownBy(() -> transactions.run(lead, () -> summaries.save(id, base, other)))
                .isInstanceOfSatisfying(EditClash.class, clash -> {
                    assertThat(clash.by()).isEqualTo("Deepa Jones");
                    assertThat(clash.fields())
                            .containsExactly(new EditClash.Field(
                                    "TREATMENT",
                                    "Treatment, and changes of medicines",
                                    "Something else",
                                    TEXT.treatment()));
                });
        assertThat(edit(id).text()).isEqualTo(TEXT);
        SummaryText seen = edit(id).text();
        SummaryText chosen = new SummaryText(
                seen.ownWords(), seen.reason(), "Something else", seen.plan(), seen.gpActions(), seen.crisisHelp());
        transactions.run(lead, () -> summaries.save(id, seen, chosen));
        assertThat(edit(id).text().treatment()).isEqualTo("Something else");
        assertThat(edit(id).text().plan()).isEqualTo(TEXT.plan());
    }

    @Test
    void savingWhatIsThereAlreadyChangesNothing() {
        UUID id = draft("R1");
        int saved = written(id);
        assertThat(written(id)).isEqualTo(saved);
    }

    @Test
    void recipientsAreLeftOutPutBackAndAddedWithAReason() {
        UUID id = draft("R1");
        UUID practice = edit(id).addressed().get(0).id();
        transactions.run(lead, () -> summaries.exclude(id, practice, "Asked for it"));
        assertThat(edit(id).leftOut().stream().map(RecipientRow::reason)).containsExactly("Asked for it");
        transactions.run(lead, () -> summaries.include(id, practice));
        transactions.run(lead, () -> summaries.add(id, trust.team("EIP"), "Supports the family"));
        assertThat(edit(id).addressed().stream().map(RecipientRow::name))
                .containsExactly("Davies Road Surgery", "Early Intervention Team", "North Community Team");
        assertThat(as(lead, () -> summaries.teams(id)).stream().map(Addressee::name))
                .contains("Early Intervention Team", "South Crisis Team");
        assertThatThrownBy(() -> transactions.run(lead, () -> summaries.add(id, UUID.randomUUID(), "why")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatThePageHasNotSeenCannotBeSigned() {
        UUID id = draft("R1");
        int seen = edit(id).version();
        written(id);
        assertThatThrownBy(() -> transactions.run(lead, () -> signing.sign(new SummaryVersion(id, seen))))
                .hasMessageContaining("discharge.changedBeforeSigning");
        assertThat(trust.count("select count(*) from dispatch")).isZero();
    }

    @Test
    void aSignedSummaryReachesBothAndIsCountedFromThenOn() {
        transactions.run(lead, () -> endingCare.endCare(trust.referral("R1"), SmallTrust.TODAY));
        LetterRow before = letters();
        assertThat(before.numerator()).isZero();
        assertThat(before.denominator()).isOne();
        UUID id = signed("R1");
        assertThat(view(id).recipients()).allMatch(r -> "DUE".equals(r.state()) && r.firstSentAt() == null);
        assertThat(letters().numerator()).as("signed is not sent").isZero();
        assertThat(outbox.sendAll()).containsExactly("gp@practice.example");
        assertThat(view(id).recipients()).allMatch(r -> "SENT".equals(r.state()) && r.firstSentAt() != null);
        assertThat(letters().numerator()).isOne();
        assertThat(as(lead, () -> endingCare.list(false, EndingCare.Order.DUE)).stream()
                        .map(EndingRow::referral))
                .doesNotContain(trust.referral("R1"));
    }

    @Test
    void theCommunityTeamReceivesItAndTheSenderSeesIt() {
        UUID id = signed("R1");
        outbox.sendAll();
        InboxRow item = as(coordinator, () -> inbox.list(false)).get(0);
        assertThat(item.name()).isEqualTo("TESTCASE, Amina");
        assertThat(as(coordinator, () -> signing.sentTo(item.subject())).id()).isEqualTo(id);
        transactions.run(coordinator, () -> inbox.received(item.dispatch()));
        assertThat(as(coordinator, () -> inbox.list(false))).isEmpty();
        assertThat(as(coordinator, () -> inbox.list(true)).get(0).receivedBy()).isEqualTo("Sam Okoro");
        assertThat(view(id).recipients().stream().map(RecipientRow::receivedBy)).contains("Sam Okoro");
        transactions.run(coordinator, () -> inbox.notReceived(item.dispatch()));
        assertThat(as(coordinator, () -> inbox.list(false))).hasSize(1);
        assertThatThrownBy(() -> transactions.run(lead, () -> inbox.notReceived(item.dispatch())))
                .isInstanceOf(NotFound.class);
        transactions.run(coordinator, () -> inbox.received(item.dispatch()));
        assertThatThrownBy(() -> transactions.run(coordinator, () -> inbox.received(item.dispatch())))
                .hasMessageContaining("dispatch.alreadyReceived");
    }

    @Test
    void nobodyReceivesForAnotherTeam() {
        signed("R1");
        outbox.sendAll();
        UUID item = as(coordinator, () -> inbox.list(false)).get(0).dispatch();
        assertThat(as(lead, () -> inbox.list(false))).isEmpty();
        assertThatThrownBy(() -> transactions.run(lead, () -> inbox.received(item)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void withoutAnAddressItIsATaskOfTheSignerThatEndsWhenItWasSent() {
        UUID id = signed("R3");
        TaskRow task = as(lead, tasks::open).get(0);
        assertThat(task.mine()).isTrue();
        assertThat(task.title()).contains("Edwards Road Surgery", "no e-mail address");
        assertThat(as(lead, () -> signing.sentTo(task.subject())).id()).isEqualTo(id);
        UUID dispatch = view(id).undeliverable().get(0).dispatch();
        transactions.run(lead, () -> undeliverable.retry(dispatch, "reception@practice.example"));
        assertThat(as(lead, tasks::open))
                .as("still somebody's until it has left")
                .hasSize(1);
        assertThat(outbox.sendAll()).containsExactly("reception@practice.example");
        assertThat(as(lead, tasks::open)).isEmpty();
    }

    @Test
    void postedByHandCountsAsSentFromThenOn() {
        transactions.run(lead, () -> endingCare.endCare(trust.referral("R3"), SmallTrust.TODAY));
        UUID id = signed("R3");
        assertThat(letters().numerator()).isZero();
        UUID dispatch = view(id).undeliverable().get(0).dispatch();
        transactions.run(lead, () -> undeliverable.sentByHand(dispatch, "Posted first class"));
        RecipientRow reached = view(id).recipients().get(0);
        assertThat(reached.state()).isEqualTo("SENT");
        assertThat(reached.address()).isEqualTo("Posted first class (Deepa Jones)");
        assertThat(as(lead, tasks::open)).isEmpty();
        assertThat(letters().numerator()).isOne();
        assertThat(trust.count("select count(*) from task where state = 'DONE' and outcome = 'Posted first class'"))
                .isOne();
    }

    @Test
    void postedTooLateIsSentAndNotInTime() {
        transactions.run(lead, () -> endingCare.endCare(trust.referral("R3"), SmallTrust.TODAY));
        UUID id = signed("R3");
        transactions.clock().moveTo(Instant.parse("2026-11-26T00:00:01Z"));
        UUID dispatch = view(id).undeliverable().get(0).dispatch();
        transactions.run(lead, () -> undeliverable.sentByHand(dispatch, "Posted first class"));
        assertThat(letters().numerator()).isZero();
        assertThat(letters().denominator()).isOne();
    }

    @Test
    void whatTheMailServerNeverTakesBecomesATaskOfTheSignerOnce() {
        UUID id = signed("R1");
        outbox.refuseUntilLast("550 no such mailbox");
        TaskRow task = as(lead, tasks::open).get(0);
        assertThat(task.title()).contains("Davies Road Surgery", "550 no such mailbox");
        UUID dispatch = view(id).undeliverable().get(0).dispatch();
        transactions.run(lead, () -> undeliverable.retry(dispatch, "gp@practice.example"));
        outbox.refuseUntilLast("550 no such mailbox");
        assertThat(as(lead, tasks::open)).hasSize(1);
    }

    @Test
    void theDocumentIsWhatWasSignedAndAPreviewSaysThatItIsOne() {
        UUID id = draft("R1");
        byte[] preview = as(lead, () -> signing.document(id));
        assertThat(preview).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        int saved = written(id);
        transactions.run(lead, () -> signing.sign(new SummaryVersion(id, saved)));
        byte[] first = as(lead, () -> signing.document(id));
        assertThat(as(coordinator, () -> signing.document(id))).isEqualTo(first);
        assertThatThrownBy(() -> as(otherLead, () -> signing.document(id))).isInstanceOf(NotFound.class);
    }

    @Test
    void ofTwoSignaturesAtTheSameMomentOneStands() {
        UUID id = draft("R1");
        int saved = written(id);
        Transactions others = new Transactions(database);
        others.clock().moveTo(Instant.parse("2026-11-22T12:00:00Z"));
        Signing theirs = others.service(Signing.class, others.service(OpenTasks.class));
        CompletableFuture<Void> second = AtOnce.run(
                database,
                last -> transactions.run(lead, () -> {
                    signing.sign(new SummaryVersion(id, saved));
                    last.run();
                }),
                () -> others.run(lead, () -> theirs.sign(new SummaryVersion(id, saved))));
        assertThatThrownBy(second::join).rootCause().hasMessageContaining("discharge.alreadySigned[Deepa Jones]");
        assertThat(view(id).signedBy()).isEqualTo("Deepa Jones");
        assertThat(trust.count("select count(*) from dispatch")).isEqualTo(2);
    }

    @Test
    void whoeverGetsASummaryMayOpenTheRecordForAYear() {
        UUID id = draft("R1");
        transactions.run(lead, () -> summaries.add(id, trust.team("EIP"), "Supports the family"));
        int saved = written(id);
        Principal added = trust.member("Ali Khan", StandardRole.CARE_COORDINATOR, "EIP");
        assertThatThrownBy(() -> as(added, () -> signing.view(id))).isInstanceOf(NotFound.class);
        transactions.run(lead, () -> signing.sign(new SummaryVersion(id, saved)));
        assertThat(as(added, () -> signing.view(id)).id()).isEqualTo(id);
        transactions.clock().moveTo(Instant.parse("2027-11-23T12:00:00Z"));
        assertThatThrownBy(() -> as(added, () -> signing.view(id))).isInstanceOf(NotFound.class);
    }

    @Test
    void aCorrectionIsASecondSummaryAndTheFirstStays() {
        UUID first = signed("R1");
        UUID second = draft("R1");
        assertThat(second).isNotEqualTo(first);
        CareDetails care = as(lead, () -> signing.care(trust.referral("R1")));
        assertThat(care.summaries().stream().map(CareDetails.SummaryRow::state)).containsExactly("DRAFT", "SIGNED");
        assertThat(view(first).draft()).isFalse();
    }
}
