package org.alongside.person.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.organisation.service.PracticeChoice;
import org.alongside.person.Demographic;
import org.alongside.person.Demographics;
import org.alongside.shared.service.EditClash;
import org.alongside.shared.service.NotFound;
import org.junit.jupiter.api.Test;

/** Correcting who somebody is, against other people's edits and against later extracts. */
class RegistrationsTest {

    private final PersonFixture trust = new PersonFixture();
    private final UUID amina = trust.trust.person(SmallTrust.AMINA);
    private final Demographics shown = trust.view(trust.lead, amina).demographics();

    private void correct(Demographics base, Map<Demographic, String> typed) {
        trust.run(trust.lead, () -> trust.registrations.correct(amina, base, typed));
    }

    private String now(Demographic field) {
        return trust.view(trust.lead, amina).demographics().get(field);
    }

    private void extract(Map<String, String> files) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "MHS000Header.csv",
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\nAAA,2026-11-01,2026-11-30\n");
        all.putAll(files);
        new ExtractFixture(trust.database.system()).load(ExtractFixture.zip(all));
    }

    @Test
    void whatWasThereBeforeStaysWithWhoChangedIt() {
        correct(shown, Map.of(Demographic.PHONE, "01632 960111"));
        correct(trust.view(trust.lead, amina).demographics(), Map.of(Demographic.PHONE, "01632 960222"));
        List<PersonDetails.Change> history = trust.view(trust.lead, amina).history();
        assertThat(history.stream().map(PersonDetails.Change::before)).containsExactly("01632 960111", null);
        assertThat(history).allMatch(change -> change.changedBy().equals("Deepa Jones"));
    }

    @Test
    void theNumberOfSomebodyElseIsAPairForASupervisor() {
        UUID newcomer = trust.take(trust.lead, Map.of(Demographic.FAMILY_NAME, "Newcomer"), "Rang us");
        trust.run(
                trust.lead,
                () -> trust.registrations.correct(
                        newcomer,
                        trust.registrations.view(newcomer).demographics(),
                        Map.of(Demographic.NHS_NUMBER, "9990000018")));
        assertThat(trust.trust.count("select count(*) from possible_duplicate where reason = 'SAME_NHS_NUMBER'"))
                .isOne();
    }

    @Test
    void twoEditsOfDifferentFieldsAreMerged() {
        correct(shown, Map.of(Demographic.PHONE, "01632 960111"));
        correct(shown, Map.of(Demographic.EMAIL, "a@b.example"));
        assertThat(now(Demographic.PHONE)).isEqualTo("01632 960111");
        assertThat(now(Demographic.EMAIL)).isEqualTo("a@b.example");
    }

    @Test
    void twoEditsOfTheSameFieldAreShownToTheSecond() {
        correct(shown, Map.of(Demographic.PHONE, "01632 960111"));
        EditClash clash = catchThrowableOfType(
                EditClash.class,
                () -> correct(shown, Map.of(Demographic.PHONE, "01632 960222", Demographic.EMAIL, "a@b.example")));
        assertThat(clash.by()).isEqualTo("Deepa Jones");
        assertThat(clash.fields())
                .containsExactly(new EditClash.Field("PHONE", "Phone", "01632 960222", "01632 960111"));
        assertThat(now(Demographic.PHONE)).isEqualTo("01632 960111");
        assertThat(now(Demographic.EMAIL)).as("nothing is half saved").isEmpty();
    }

    @Test
    void aLaterExtractDoesNotOverwriteWhatStaffEnteredAndTheDifferenceIsListedOnce() throws IOException {
        correct(shown, Map.of(Demographic.FAMILY_NAME, "Testcase-Smith", Demographic.POSTCODE, "L2 2BB"));
        Map<String, String> later = Map.of(
                "MHS001MPI.csv",
                "LocalPatientId,NHSNumber,PersonBirthDate,Gender,Postcode\nP1,9990000018,1985-04-05,2,L9 9ZZ\n");
        extract(later);
        extract(later);
        assertThat(now(Demographic.FAMILY_NAME)).isEqualTo("Testcase-Smith");
        assertThat(now(Demographic.POSTCODE)).isEqualTo("L2 2BB");
        assertThat(trust.trust.count("select count(*) from import_conflict where column_name = 'postcode'"
                        + " and entered = 'L2 2BB' and imported = 'L9 9ZZ' and row_key = 'P1'"))
                .isOne();
    }

    @Test
    void whatNobodyEnteredFollowsTheExtractAndLeavesItsHistory() throws IOException {
        extract(Map.of(
                "MHS001MPI.csv",
                "LocalPatientId,NHSNumber,PersonBirthDate,Gender,Postcode\nP1,9990000018,1985-04-05,2,L9 9ZZ\n"));
        assertThat(now(Demographic.POSTCODE)).isEqualTo("L9 9ZZ");
        PersonDetails.Change change = trust.view(trust.lead, amina).history().get(0);
        assertThat(change.field()).isEqualTo(Demographic.POSTCODE);
        assertThat(change.before()).isEqualTo("L1 1AA");
        assertThat(change.changedBy()).isEqualTo("an import");
        assertThat(trust.trust.count("select count(*) from import_conflict")).isZero();
    }

    @Test
    void aClashWithAnImportThatLeftNoHistorySaysSo() throws IOException {
        extract(Map.of(
                "Patient.ndjson",
                "{\"resourceType\":\"Patient\",\"identifier\":[{\"system\":"
                        + "\"https://trust.example/local-patient-identifier/AAA\",\"value\":\"P1\"}],"
                        + "\"name\":[{\"family\":\"Testcase\",\"given\":[\"Amina\"]}],"
                        + "\"telecom\":[{\"system\":\"phone\",\"value\":\"01632 960333\"}]}\n"));
        EditClash clash =
                catchThrowableOfType(EditClash.class, () -> correct(shown, Map.of(Demographic.PHONE, "01632 960222")));
        assertThat(clash.by()).isEqualTo("An import");
    }

    @Test
    void aChangeOfPracticeEndsTheOneBefore() throws IOException {
        LocalDate today = SmallTrust.TODAY;
        trust.run(trust.lead, () -> trust.registrations.changePractice(amina, "B86571", today));
        List<PersonDetails.Practice> practices = trust.view(trust.lead, amina).practices();
        assertThat(practices.stream().map(PersonDetails.Practice::code)).containsExactly("B86571", "E85619");
        assertThat(practices.get(1).until()).isEqualTo(today.minusDays(1));
        assertThat(trust.view(trust.lead, amina).banner().practice()).isEqualTo("Edwards Road Surgery (B86571)");
        trust.run(trust.lead, () -> trust.registrations.changePractice(amina, "E85619", today));
        assertThat(trust.view(trust.lead, amina).practices().get(0).code()).isEqualTo("E85619");
        extract(Map.of("MHS002GP.csv", "LocalPatientId,GMPReg,StartDateGMPRegistration\nP1,E85619,2010-01-01\n"));
        assertThat(trust.view(trust.lead, amina).practices().get(1).until()).isEqualTo(today.minusDays(1));
        assertThat(trust.trust.count("select count(*) from import_conflict where table_name = 'MHS002GP'"))
                .isOne();
    }

    @Test
    void theFirstPracticeOfSomebodyNewHasNoneBefore() {
        UUID person = trust.take(trust.lead, Map.of(), "Rang us");
        trust.run(trust.lead, () -> trust.registrations.changePractice(person, "B86571", SmallTrust.TODAY));
        assertThat(trust.view(trust.lead, person).practices()).hasSize(1);
        assertThat(trust.as(trust.lead, trust.registrations::practices).stream().map(PracticeChoice::label))
                .containsExactly("Davies Road Surgery (E85619)", "Edwards Road Surgery (B86571)");
    }

    @Test
    void completingARegistrationEndsItsTask() {
        UUID person = trust.take(trust.lead, Map.of(Demographic.FAMILY_NAME, "Newcomer"), "Rang us");
        assertThat(trust.tasks(trust.lead)).hasSize(1);
        trust.run(
                trust.lead,
                () -> trust.registrations.correct(
                        person,
                        trust.registrations.view(person).demographics(),
                        Map.of(Demographic.BIRTH_DATE, "1/2/1990", Demographic.NHS_NUMBER, "9990000042")));
        assertThat(trust.tasks(trust.lead)).isEmpty();
    }

    @Test
    void whatWasEnteredInErrorIsNoLongerFoundAndCanBePutBack() {
        UUID person = trust.take(trust.lead, Map.of(Demographic.FAMILY_NAME, "Mistake"), "A training call");
        trust.run(trust.lead, () -> trust.registrations.enteredInError(person, "A training call"));
        assertThat(trust.found(trust.lead, "mistake")).isEmpty();
        assertThat(trust.tasks(trust.lead)).isEmpty();
        PersonDetails details = trust.view(trust.lead, person);
        assertThat(details.errorReason()).isEqualTo("A training call");
        assertThat(details.registeredHere()).isTrue();
        trust.run(trust.lead, () -> trust.registrations.putBack(person));
        assertThat(trust.found(trust.lead, "mistake")).hasSize(1);
    }

    @Test
    void whoeverHasCareWasNotEnteredInError() {
        assertThatThrownBy(() -> trust.run(trust.lead, () -> trust.registrations.enteredInError(amina, "Wrong")))
                .hasMessageContaining("person.hasCare");
    }

    @Test
    void anotherTeamFindsNobodyToCorrect() {
        assertThatThrownBy(() -> trust.view(trust.otherLead, amina)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> trust.run(
                        trust.otherLead,
                        () -> trust.registrations.correct(amina, shown, Map.of(Demographic.PHONE, "01632 960111"))))
                .isInstanceOf(NotFound.class);
    }
}
