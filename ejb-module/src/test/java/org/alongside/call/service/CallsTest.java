package org.alongside.call.service;

import static org.alongside.call.service.CallTrust.AMINA_BORN;
import static org.alongside.call.service.CallTrust.NOTHING;
import static org.alongside.call.service.CallTrust.heard;
import static org.alongside.call.service.CallTrust.said;
import static org.alongside.call.service.CallTrust.whom;
import static org.alongside.handover.service.HandoverTrust.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.call.CallOutcome;
import org.alongside.call.Caller;
import org.alongside.careplan.SafetyStep;
import org.alongside.careplan.service.SafetyPlans;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.handover.Urgency;
import org.alongside.handover.service.Receiver;
import org.alongside.person.Demographic;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.StatementCount;
import org.junit.jupiter.api.Test;

/** Calls on a real database: who rings, what follows, who may see them. */
class CallsTest {

    private final CallTrust line = new CallTrust();
    private final SmallTrust trust = line.trust;
    private final Transactions transactions = line.transactions;
    private final UUID crisisTeam = trust.team("CRT");

    private List<String> known(Principal who, String number, Map<Demographic, String> said) {
        return transactions.as(who, () -> line.calls.known(number, said)).stream()
                .map(person -> person.name() + (person.rang() ? " (rang)" : ""))
                .toList();
    }

    private List<UUID> listed(Principal who, CallList list) {
        return transactions.as(who, () -> line.calls.list(list)).stream()
                .map(CallRow::id)
                .toList();
    }

    @Test
    void aNumberIsKnownHoweverItIsWritten() {
        for (String written : List.of("01632 960111", "01632960111", "+44 1632 960111", "0044 1632 960111 ext 5")) {
            assertThat(known(line.line, written, Map.of())).as(written).containsExactly("TESTCASE, Amina");
        }
        assertThat(known(line.line, "01632 960222", Map.of()))
                .as("two have the same number")
                .hasSize(2);
        assertThat(known(line.line, "01632 960333", Map.of())).isEmpty();
        assertThat(known(line.line, "96", Map.of()))
                .as("too short to say anything")
                .isEmpty();
        assertThat(known(line.stranger, "01632 960111", Map.of()))
                .as("not of their team")
                .isEmpty();
    }

    @Test
    void aNameWithTheBirthDateIsKnownAndGoesBeforeTheNumber() {
        Map<Demographic, String> amina = said("amina", "Testcase", AMINA_BORN).said();
        assertThat(known(line.line, "", amina)).containsExactly("TESTCASE, Amina");
        assertThat(known(line.line, "01632 960222", amina)).containsExactly("TESTCASE, Amina");
        assertThat(known(line.line, "", said("", "Testcase", AMINA_BORN).said()))
                .hasSize(1);
        assertThat(known(line.line, "", said("Amina", "Testcase", null).said()))
                .as("a name alone tells nobody")
                .isEmpty();
        assertThat(known(line.line, "", said("Ines", "Testcase", AMINA_BORN).said()))
                .isEmpty();
    }

    @Test
    void whoeverRangBeforeIsKnownByThatNumber() {
        line.save(line.line, heard(Caller.CARER, "07700 900777", null), whom(line.amina), NOTHING);
        assertThat(known(line.line, "+447700900777", Map.of())).containsExactly("TESTCASE, Amina (rang)");
    }

    @Test
    void theCardShowsTheSafetyPlanAndWhoIsInvolvedInAFewStatements() {
        SafetyPlans plans = transactions.service(SafetyPlans.class);
        transactions.run(
                line.lead, () -> plans.write(line.amina, Map.of(), Map.of(SafetyStep.SIGNS, "I stop sleeping.")));
        line.save(line.line, heard(Caller.PERSON, "01632 960111", null), whom(line.amina), NOTHING);
        KnownCaller card = transactions.as(line.line, () -> line.calls.card(line.amina));
        assertThat(card.banner().name()).isEqualTo("TESTCASE, Amina");
        KnownCaller.Plan plan = card.plan();
        assertThat(plan).isNotNull();
        assertThat(plan.inOrder()).containsExactly(Map.entry(SafetyStep.SIGNS, "I stop sleeping."));
        assertThat(plan.by()).isEqualTo("Deepa Jones");
        assertThat(card.involved()).extracting("team").contains("North Community Team");
        assertThat(card.lately()).hasSize(3);
        assertThat(card.lately().get(0).what()).isEqualTo("Phone call");
        assertThat(card.receivers()).isNotEmpty();
        StatementCount count = new StatementCount(transactions.jdbi());
        assertThat(transactions.as(
                        line.line,
                        () -> count.of(() -> transactions
                                .jdbi()
                                .withHandle(handle -> Recognition.card(handle, line.amina, List.of())))))
                .isEqualTo(4);
        assertThatThrownBy(() -> transactions.as(line.stranger, () -> line.calls.card(line.amina)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatTheyNeedIsEnoughAndTheCallIsItsTeams() {
        UUID call = line.save(line.line, heard(Caller.ANONYMOUS, "", null), said("", "", null), NOTHING);
        CallDetails saved = line.view(line.line, call);
        assertThat(saved.banner()).isNull();
        assertThat(saved.row().takenBy()).isEqualTo("Lin Park");
        assertThat(saved.row().startedAt()).isEqualTo(NOON.minusSeconds(300));
        assertThat(listed(line.line, CallList.UNLINKED)).containsExactly(call);
        assertThat(listed(line.lead, CallList.LATEST)).containsExactly(call);
        assertThat(listed(line.stranger, CallList.LATEST)).isEmpty();
        assertThatThrownBy(() -> line.view(line.stranger, call)).isInstanceOf(NotFound.class);
    }

    @Test
    void linkedLaterItKeepsItsTimeAndAuthorAndIsOnTheRecord() {
        UUID call = line.save(line.line, heard(Caller.CARER, "", null), said("Amina", "", null), NOTHING);
        assertThat(line.view(line.line, call).row().about()).isEqualTo("Amina");
        transactions.run(line.lead, () -> line.calls.link(call, line.amina));
        CallDetails linked = line.view(line.lead, call);
        assertThat(linked.row().takenBy()).isEqualTo("Lin Park");
        assertThat(linked.row().startedAt()).isEqualTo(NOON.minusSeconds(300));
        assertThat(linked.rest().linkedBy()).isEqualTo("Deepa Jones");
        assertThat(linked.canUnlink()).isTrue();
        assertThat(listed(line.line, CallList.UNLINKED)).isEmpty();
        transactions.run(line.lead, () -> line.calls.unlink(call));
        assertThat(listed(line.line, CallList.UNLINKED)).containsExactly(call);
        assertThatThrownBy(() ->
                        transactions.run(line.lead, () -> line.calls.link(call, trust.person(SmallTrust.INES))))
                .as("somebody of another team")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.run(line.stranger, () -> line.calls.link(call, line.amina)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aReferralByPhoneNeedsNoFormAndItsClockRunsFromTheCall() {
        UUID call = line.save(
                line.line,
                heard(Caller.POLICE, "01632 960444", "B"),
                said("Nora", "Neu", LocalDate.of(1990, 1, 2)),
                new Follows(crisisTeam, null, null));
        CallDetails saved = line.view(line.line, call);
        assertThat(saved.row().outcome()).isEqualTo(CallOutcome.REFERRED);
        assertThat(saved.row().name()).isEqualTo("NEU, Nora");
        assertThat(saved.canUnlink()).isFalse();
        assertThat(trust.count("""
                select count(*) from referral r join response_clock k on k.referral_id = r.id
                 where r.source = 'E1' and r.priority = '4' and k.category = 'B'
                   and k.started_at = '2026-11-25T11:55:00Z' and k.due_at = '2026-11-25T15:55:00Z'""")).isOne();
    }

    @Test
    void whoeverRingsThemselfIsKnownByTheirNumberTheNextTime() {
        line.save(
                line.line,
                heard(Caller.PERSON, "07700 900888", null),
                said("Nora", "Neu", LocalDate.of(1990, 1, 2)),
                NOTHING);
        assertThat(known(line.line, "07700900888", Map.of())).containsExactly("NEU, Nora");
    }

    @Test
    void aCategoryWithoutATimeStartsNoClock() {
        line.save(line.line, heard(Caller.PERSON, "", "F"), whom(line.amina), new Follows(crisisTeam, null, null));
        assertThat(trust.count("select count(*) from response_clock")).isZero();
        assertThat(trust.count("select count(*) from referral where source = 'B1'"))
                .isOne();
    }

    @Test
    void nothingIsSavedWhereSomethingOfItCannotBe() {
        Follows referral = new Follows(crisisTeam, null, null);
        Follows message =
                new Follows(null, null, new Follows.Note(new Receiver(trust.team("CMH"), null), Urgency.HOURS_1, ""));
        assertThatThrownBy(() -> line.save(line.line, heard(Caller.PERSON, "", null), whom(line.amina), referral))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("categoryMissing");
        assertThatThrownBy(() -> line.save(line.line, heard(Caller.PERSON, "", "Z"), whom(line.amina), referral))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> line.save(line.line, heard(Caller.PERSON, "", "B"), said("", "", null), referral))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("whoIsIt");
        assertThatThrownBy(() -> line.save(line.line, heard(Caller.CARER, "", null), whom(line.amina), message))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("textMissing");
        assertThatThrownBy(() -> line.save(
                        line.line,
                        heard(Caller.PERSON, "", null),
                        whom(line.amina),
                        new Follows(null, Duration.ofMinutes(20), null)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("noNumber");
        assertThatThrownBy(() -> line.save(line.stranger, heard(Caller.PERSON, "", null), whom(line.amina), NOTHING))
                .isInstanceOf(NotFound.class);
        assertThat(trust.count("select count(*) from phone_call")).isZero();
        assertThat(trust.count("select count(*) from handover")).isZero();
    }

    @Test
    void aCarersMessageIsAHandoverThatIsNotDoneBeforeTheyAreTold() {
        Receiver nurse = new Receiver(trust.team("CMH"), line.people.staff("S2"));
        UUID call = line.save(
                line.line,
                heard(Caller.CARER, "07700 900777", null),
                whom(line.amina),
                new Follows(null, null, new Follows.Note(nurse, Urgency.HOURS_1, "She does not sleep.")));
        assertThat(line.view(line.line, call).rest().handover()).isNotNull();
        assertThat(trust.count("select count(*) from handover where carer and text = 'She does not sleep.'"))
                .isOne();
    }

    @Test
    void ofSomebodyWhomAnotherTeamKnowsThereIsOnlyWhomToAsk() {
        Whom said = said("Amina", "Testcase", AMINA_BORN);
        KnownPerson amina = transactions
                .as(line.stranger, () -> line.calls.known("", said.said()))
                .get(0);
        assertThat(amina.seen()).isFalse();
        assertThat(amina.familyName()).isNull();
        assertThat(amina.birthDate()).isNull();
        assertThat(amina.ask()).isNotNull();
        assertThatThrownBy(() -> transactions.as(line.stranger, () -> line.calls.card(amina.id())))
                .isInstanceOf(NotFound.class);
        UUID call =
                line.save(line.stranger, heard(Caller.PERSON, "", null), new Whom(amina.id(), said.said()), NOTHING);
        assertThat(line.view(line.stranger, call).row().person()).isEqualTo(line.amina);
        assertThat(trust.count("select count(*) from person")).isEqualTo(3);
    }

    @Test
    void aNameWithABirthDateIsSomebodyElseUntilAHumanHasLookedAtBoth() {
        UUID call = line.save(
                line.stranger, heard(Caller.PERSON, "", null), said("Amina", "Testcase", AMINA_BORN), NOTHING);
        assertThat(line.view(line.stranger, call).row().person()).isNotEqualTo(line.amina);
        assertThat(trust.count("select count(*) from access_grant where person_id = '" + line.amina
                        + "' and why = 'NEW_CONTACT'"))
                .isZero();
        assertThat(trust.count("select count(*) from possible_duplicate where reason = 'SAME_NAME'"))
                .isOne();
    }

    @Test
    void whoRingsIsKnownHoweverTheirNumberIsWritten() {
        for (String written : List.of(
                "Mobile: 01632960111", "tel:+441632960111", "01632 960111 (mum)", "01632/960111, 07700 900999")) {
            line.people
                    .database
                    .system()
                    .useHandle(h -> h.execute(
                            "update person_registration set phone = ? where local_id = ?", written, SmallTrust.AMINA));
            assertThat(known(line.line, "+44 (0)1632 960111", Map.of()))
                    .as(written)
                    .containsExactly("TESTCASE, Amina");
        }
    }

    @Test
    void aNameIsKnownHoweverItIsSpelled() {
        line.people
                .database
                .system()
                .useHandle(h -> h.execute(
                        "update person_registration set family_name = 'Zielińska-Smith', given_name = 'Zoë Anne' where local_id = ?",
                        SmallTrust.AMINA));
        for (String[] typed : new String[][] {
            {"Zoe", "Zielinska"}, {"zoe", "Zielinska Smith"}, {"Zoë", "ZIELIŃSKA"}, {"Zoey", "Zelinska"}
        }) {
            assertThat(known(line.line, "", said(typed[0], typed[1], AMINA_BORN).said()))
                    .as(String.join(" ", typed))
                    .containsExactly("ZIELIŃSKA-SMITH, Zoë Anne");
        }
        assertThat(known(line.line, "", said("Zoe", "Jones", AMINA_BORN).said()))
                .isEmpty();
    }

    @Test
    void theSameNumberIsCounted() {
        line.save(line.line, heard(Caller.ANONYMOUS, "07700 900555", null), said("", "", null), NOTHING);
        UUID second = line.save(line.line, heard(Caller.ANONYMOUS, "+447700900555", null), said("", "", null), NOTHING);
        assertThat(line.view(line.line, second).rest().sameNumber()).isOne();
    }

    @Test
    void aListIsOneStatement() {
        line.promised();
        StatementCount count = new StatementCount(transactions.jdbi());
        for (CallList list : CallList.values()) {
            assertThat(transactions.as(
                            line.line,
                            () -> count.of(() ->
                                    transactions.jdbi().withHandle(handle -> CallReader.list(handle, list, NOON)))))
                    .as(list.title())
                    .isOne();
        }
        CallForm form = transactions.as(line.line, line.calls::form);
        assertThat(form.teams().get(0).label()).contains("Crisis");
        assertThat(form.categories()).extracting("value").containsExactly("A", "B", "C", "D", "E", "F", "G");
        assertThat(CallList.of("unlinked")).contains(CallList.UNLINKED);
        assertThat(CallList.of("none")).isEmpty();
    }

    @Test
    void aRestrictedRecordIsNotFoundByItsNumberAndTheCardSaysWhomToAsk() {
        line.people.restricted(SmallTrust.AMINA);
        assertThat(known(line.line, "01632 960111", Map.of())).isEmpty();
        assertThat(known(line.line, "", said("Amina", "Testcase", AMINA_BORN).said()))
                .as("by the name and the birth date")
                .containsExactly("TESTCASE, Amina");
        KnownCaller card = transactions.as(line.line, () -> line.calls.card(line.amina));
        assertThat(card.banner().postcode()).isNull();
        assertThat(card.banner().withheld()).contains("Supervisor");
        assertThat(known(line.line, "01632 960222", Map.of())).as("others are").hasSize(2);
    }
}
