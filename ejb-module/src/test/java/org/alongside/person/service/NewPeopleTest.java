package org.alongside.person.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.gate.service.Principal;
import org.alongside.person.Demographic;
import org.alongside.person.NewPerson;
import org.alongside.record.service.Records;
import org.alongside.record.service.TimelineEvent;
import org.alongside.record.service.TimelineQuery;
import org.alongside.shared.service.NotFound;
import org.alongside.task.service.TaskRow;
import org.junit.jupiter.api.Test;

/** A new contact: registered in seconds, never twice, seen by the team that took it, and completed by somebody by name. */
class NewPeopleTest {

    private final PersonFixture trust = new PersonFixture();

    @Test
    void aNeedIsEnoughAndTheRestIsATaskByName() {
        UUID person = trust.take(trust.lead, Map.of(), "Cannot sleep, wants to talk");
        assertThat(trust.view(trust.lead, person).banner().name()).isEqualTo("Name not known (NEW-1)");
        TaskRow task = trust.tasks(trust.lead).get(0);
        assertThat(task.person()).isEqualTo(person);
        assertThat(task.ownerName()).isEqualTo("Deepa Jones");
        assertThat(task.kind()).isEqualTo(Completing.KIND);
        assertThat(task.dueAt()).isAfter(Instant.parse("2026-11-23T11:00:00Z"));
    }

    @Test
    void whoeverIsCompleteFromTheBeginningIsNoTask() {
        trust.take(
                trust.lead,
                Map.of(
                        Demographic.FAMILY_NAME, "Newcomer",
                        Demographic.BIRTH_DATE, "1/2/1990",
                        Demographic.NHS_NUMBER, "999 000 0042"),
                "Rang after a bad night");
        assertThat(trust.tasks(trust.lead)).isEmpty();
        assertThat(trust.found(trust.lead, "newcomer")).containsExactly("NEW-1");
        assertThat(trust.found(trust.otherLead, "newcomer")).isEmpty();
    }

    @Test
    void theNeedIsOnTheTimelineWithWhoTookIt() {
        UUID person = trust.take(trust.lead, Map.of(Demographic.FAMILY_NAME, "Newcomer"), "Lost her home");
        Records records = trust.transactions.service(Records.class);
        List<TimelineEvent> events =
                trust.as(trust.lead, () -> records.timeline(person, TimelineQuery.newest(Set.of())));
        assertThat(events).hasSize(1);
        assertThat(events.get(0).detail()).isEqualTo("Lost her home (Deepa Jones)");
    }

    @Test
    void somebodyWhomAnotherTeamKnowsIsNotRegisteredTwice() {
        UUID ines = trust.trust.person(SmallTrust.INES);
        assertThatThrownBy(() -> trust.view(trust.lead, ines)).isInstanceOf(NotFound.class);
        UUID taken = trust.take(
                trust.lead,
                Map.of(Demographic.NHS_NUMBER, "999 000 0026", Demographic.BIRTH_DATE, "9/7/1991"),
                "Rang us");
        assertThat(taken).isEqualTo(ines);
        assertThat(trust.view(trust.lead, ines).banner().localId()).isEqualTo(SmallTrust.INES);
        assertThat(trust.trust.count("select count(*) from person_registration where local_id like 'NEW%'"))
                .isZero();
        assertThat(trust.trust.count("select count(*) from access_grant where person_id = '" + ines
                        + "' and why = 'NEW_CONTACT' and valid_to = date '2026-11-22' + 365"))
                .isOne();
    }

    @Test
    void aNumberAloneOrWithAnotherNameTellsNobody() {
        assertThatThrownBy(() -> trust.take(trust.lead, Map.of(Demographic.NHS_NUMBER, "999 000 0026"), "Rang us"))
                .hasMessageContaining("person.numberOfAnother");
        assertThatThrownBy(() -> trust.take(
                        trust.lead,
                        Map.of(Demographic.NHS_NUMBER, "999 000 0026", Demographic.FAMILY_NAME, "Somebody"),
                        "Rang us"))
                .hasMessageContaining("person.numberOfAnother");
        assertThat(trust.trust.count("select count(*) from new_contact")).isZero();
    }

    @Test
    void aFullNameAndABirthDateTellSomebodyToo() {
        trust.run(
                trust.supervisor,
                () -> trust.registrations.correct(
                        trust.trust.person(SmallTrust.AMINA),
                        trust.registrations
                                .view(trust.trust.person(SmallTrust.AMINA))
                                .demographics(),
                        Map.of(Demographic.BIRTH_DATE, "1985-04-06")));
        Map<Demographic, String> amina = Map.of(
                Demographic.GIVEN_NAME,
                "amina",
                Demographic.FAMILY_NAME,
                "TESTCASE",
                Demographic.BIRTH_DATE,
                "6/4/1985");
        assertThatThrownBy(() -> trust.take(trust.otherLead, amina, "Rang us"))
                .hasMessageContaining("person.mayBeKnown");
        assertThat(take(amina, NewPerson.Namesake.same(trust.trust.person(SmallTrust.AMINA))))
                .isEqualTo(trust.trust.person(SmallTrust.AMINA));
        Map<Demographic, String> namesake = Map.of(
                Demographic.GIVEN_NAME, "amina",
                Demographic.FAMILY_NAME, "TESTCASE",
                Demographic.BIRTH_DATE, "6/4/1985",
                Demographic.NHS_NUMBER, "999 000 0042");
        assertThat(trust.take(trust.otherLead, namesake, "Rang us"))
                .as("another NHS number is another person")
                .isNotEqualTo(trust.trust.person(SmallTrust.AMINA));
    }

    private UUID take(Map<Demographic, String> known, NewPerson.Namesake namesake) {
        return trust.as(trust.otherLead, () -> trust.newPeople.take(new NewPerson(known, "Rang us", namesake)));
    }

    private static Map<Demographic, String> samename(String given, String phone) {
        return Map.of(
                Demographic.GIVEN_NAME,
                given,
                Demographic.FAMILY_NAME,
                "Samename",
                Demographic.BIRTH_DATE,
                "1990-01-01",
                Demographic.PHONE,
                phone);
    }

    @Test
    void somebodyWithTheSameNameAndBirthDateIsTheSameOnlyWhereAHumanSaysSo() {
        UUID first = trust.take(trust.lead, samename("Mohammed", "07700 900741"), "Rang");
        Map<Demographic, String> typed = samename("Mohamed", "07700 900742");
        MayBe mayBe =
                trust.as(trust.otherLead, () -> trust.newPeople.mayBe(typed)).get(0);
        assertThat(mayBe.id()).isEqualTo(first);
        assertThat(mayBe.seen()).isFalse();
        assertThat(mayBe.ask()).isNotNull();
        assertThat(List.of(mayBe.name(), String.valueOf(mayBe.birthDate()), String.valueOf(mayBe.address())))
                .containsExactly("Name not known", "null", "null");
        assertThatThrownBy(() -> take(typed, NewPerson.Namesake.NOT_ASKED)).hasMessageContaining("person.mayBeKnown");
        assertThatThrownBy(() -> take(typed, NewPerson.Namesake.same(trust.trust.person(SmallTrust.AMINA))))
                .as("nobody else's record can be chosen")
                .hasMessageContaining("person.mayBeKnown");
        UUID second = take(typed, NewPerson.Namesake.SOMEBODY_ELSE);
        assertThat(second).isNotEqualTo(first);
        assertThat(trust.view(trust.otherLead, second).demographics().get(Demographic.PHONE))
                .isEqualTo("07700 900742");
        assertThatThrownBy(() -> trust.view(trust.otherLead, first)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoIsSeenIsShownWithWhatTellsThemApart() {
        trust.take(trust.lead, samename("Mohammed", "07700 900741"), "Rang");
        MayBe mayBe = trust.as(trust.lead, () -> trust.newPeople.mayBe(samename("mohammad", "")))
                .get(0);
        assertThat(mayBe.seen()).isTrue();
        assertThat(mayBe.name()).isEqualTo("SAMENAME, Mohammed");
        assertThat(mayBe.birthDate()).isEqualTo("1990-01-01");
        assertThat(trust.as(
                        trust.lead,
                        () -> trust.newPeople.mayBe(
                                Map.of(Demographic.FAMILY_NAME, "Samename", Demographic.BIRTH_DATE, "1990-01-02"))))
                .isEmpty();
    }

    @Test
    void whatWasTypedIsKeptWhoeverItIs() {
        UUID first = trust.take(trust.lead, samename("Mohammed", ""), "Rang");
        take(samename("Mohammed", "07700 900742"), NewPerson.Namesake.same(first));
        assertThat(trust.view(trust.otherLead, first).demographics().get(Demographic.PHONE))
                .as("there was none")
                .isEqualTo("07700 900742");
        take(samename("Mohamed", "07700 900743"), NewPerson.Namesake.same(first));
        assertThat(trust.trust.count("select count(*) from new_contact where person_id = '" + first
                        + "' and need = 'Rang us [Given name: Mohamed, Phone: 07700 900743]'"))
                .isOne();
        assertThat(trust.view(trust.otherLead, first).demographics().get(Demographic.PHONE))
                .isEqualTo("07700 900742");
    }

    @Test
    void oneOfSeveralNumbersThatAreKnownIsNoOther() {
        UUID first = trust.take(trust.lead, samename("Mohammed", "07700 900741; 07700 900742"), "Rang");
        take(samename("Mohammed", "07700900742"), NewPerson.Namesake.same(first));
        take(samename("Mohammed", "07700 900742, 07700 900743"), NewPerson.Namesake.same(first));
        take(samename("Mohammed", "90074"), NewPerson.Namesake.same(first));
        assertThat(
                        trust.trust.count(
                                "select count(*) from new_contact where person_id = '" + first
                                        + "' and need in ('Rang us', 'Rang us [Phone: 07700 900742; 07700 900743]', 'Rang us [Phone: 90074]')"))
                .isEqualTo(3);
        assertThat(trust.view(trust.otherLead, first).demographics().get(Demographic.PHONE))
                .isEqualTo("07700 900741; 07700 900742");
    }

    @Test
    void aNameAloneIsNobodyKnown() {
        UUID person = trust.take(
                trust.otherLead,
                Map.of(Demographic.GIVEN_NAME, "Amina", Demographic.FAMILY_NAME, "Testcase"),
                "Rang us");
        assertThat(person).isNotEqualTo(trust.trust.person(SmallTrust.AMINA));
        assertThatThrownBy(() -> trust.view(trust.otherLead, trust.trust.person(SmallTrust.AMINA)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoIsInNoTeamTakesNoContact() {
        Principal nowhere = new Principal(
                "x",
                "X",
                UUID.randomUUID(),
                trust.trust.provider(),
                trust.lead.permissions(),
                List.of(),
                trust.lead.scope());
        assertThatThrownBy(() -> trust.take(nowhere, Map.of(), "Rang us")).hasMessageContaining("person.noTeam");
        assertThat(trust.trust.count("select count(*) from new_contact")).isZero();
    }

    @Test
    void whatCannotBeIsRefusedAndLeavesNothing() {
        long before = trust.trust.count("select count(*) from person");
        assertThatThrownBy(() -> trust.take(trust.lead, Map.of(Demographic.NHS_NUMBER, "123"), "Rang us"))
                .hasMessageContaining("person.notAnNhsNumber");
        assertThat(trust.trust.count("select count(*) from person")).isEqualTo(before);
    }
}
