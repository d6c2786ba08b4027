package org.alongside.person.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.gate.service.Principal;
import org.alongside.person.Demographic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody is found by any word of any of their names, however it is spelled, by number and by birth date. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private final PersonFixture trust = new PersonFixture();
    private int number;

    private UUID take(String family, String given, String born) {
        return trust.take(
                trust.lead,
                Map.of(
                        Demographic.FAMILY_NAME, family,
                        Demographic.GIVEN_NAME, given,
                        Demographic.BIRTH_DATE, born,
                        Demographic.PHONE, "07700 9003" + (20 + number++)),
                "Rang");
    }

    private void change(UUID person, Map<Demographic, String> typed) {
        trust.run(
                trust.lead,
                () -> trust.registrations.correct(
                        person, trust.registrations.view(person).demographics(), typed));
    }

    /** Whoever one team knows is found by it as by whoever may see the whole trust. */
    private List<String> names(String typed) {
        List<String> found = names(trust.lead, typed);
        assertThat(names(trust.line, typed)).containsExactlyInAnyOrderElementsOf(found);
        return found;
    }

    private List<String> names(Principal who, String typed) {
        return trust.as(who, () -> trust.search.find(typed)).stream()
                .map(PersonRow::name)
                .toList();
    }

    @BeforeAll
    void people() {
        take("García López", "María José", "1975-04-11");
        take("O’Brien", "Sinéad", "1975-02-11");
        take("Łukaszewicz", "Żaneta", "1975-03-11");
        take("van der Bergh", "Joost", "1975-05-11");
        take("Hartley-Quill", "Mary Ann", "1975-06-11");
        take("Smith", "Katherine", "1998-01-11");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GARCÍA LÓPEZ, María José | garcia",
                "garcia lopez | garcia",
                "lopez maria | garcia",
                "jose lopez | garcia",
                "garcialopez | garcia",
                "gar mar jos | garcia",
                "O’BRIEN, Sinéad | brien",
                "O'Brien | brien",
                "OBrien | brien",
                "o brien | brien",
                "brien | brien",
                "sinead | brien",
                "Lukaszewicz | luk",
                "zaneta | luk",
                "ŻANETA ŁUKASZEWICZ | luk",
                "van der Bergh | bergh",
                "bergh | bergh",
                "vanderbergh | bergh",
                "HARTLEY-QUILL, Mary Ann (Ms) | quill",
                "hartley quill | quill",
                "quill maryann | quill",
                "ann quill | quill"
            })
    void anyWordInAnySpellingAndOrder(String typed, String whose) {
        Map<String, String> people = Map.of(
                "garcia", "GARCÍA LÓPEZ, María José",
                "brien", "O’BRIEN, Sinéad",
                "luk", "ŁUKASZEWICZ, Żaneta",
                "bergh", "VAN DER BERGH, Joost",
                "quill", "HARTLEY-QUILL, Mary Ann");
        assertThat(names(typed)).containsExactly(people.get(whose));
    }

    @Test
    void whoHasMoreWordsThanAreKeptTwoByTwoIsFoundByAnyTwoOfThem() {
        take("de Sousa e Silva Carvalho Pinto", "Ana Rita Manuela dos Remédios", "1975-07-11");
        assertThat(names("remedios carvalho")).hasSize(1);
        assertThat(names("pinto ana")).hasSize(1);
        assertThat(names("ana e silva 1975")).hasSize(1);
        assertThat(names("pinto sinead")).isEmpty();
    }

    @Test
    void whoseNamesBeginAlikeIsFoundByBothOnce() {
        take("Annison", "Anna Annabel", "1975-08-11");
        assertThat(names("anna annison")).containsOnlyOnce("ANNISON, Anna Annabel");
        assertThat(names("ann anni")).containsOnlyOnce("ANNISON, Anna Annabel");
        assertThat(names("an annis")).containsOnlyOnce("ANNISON, Anna Annabel");
    }

    @Test
    void oneWordCanBeWhatTwoOfTheTypedOnesBegin() {
        take("Solitaire", "Robertus", "1975-10-11");
        assertThat(names("rob robertus")).containsOnlyOnce("SOLITAIRE, Robertus");
        assertThat(names("rober robertus solit")).containsOnlyOnce("SOLITAIRE, Robertus");
    }

    @Test
    void aNameWithTheBeginningOfANumber() {
        take("Numberson", "Nell", "1975-12-11");
        assertThat(names("numberson 07700")).containsExactly("NUMBERSON, Nell");
        assertThat(names("numberson nell 07700")).containsExactly("NUMBERSON, Nell");
        assertThat(names("numberson nell 08800")).isEmpty();
    }

    @Test
    void namesOfAnyLengthAndAlphabet() {
        String longest = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren";
        take(longest, "Hubert", "1976-01-11");
        take("山𠮷", "晃", "1976-02-11");
        assertThat(names(longest)).hasSize(1);
        assertThat(names(longest + " Hubert")).hasSize(1);
        assertThat(names("山")).containsExactly("山𠮷, 晃");
        assertThat(names("山𠮷")).containsExactly("山𠮷, 晃");
    }

    @Test
    void aCorrectedBirthDateIsSearchedByItsYear() {
        UUID person = take("Yearling", "Nell", "1975-09-11");
        change(person, Map.of(Demographic.BIRTH_DATE, "1957-09-11"));
        assertThat(names("yearling 1975")).isEmpty();
        assertThat(names("yearling 1957")).hasSize(1);
        assertThat(names("nell yearling 1957")).hasSize(1);
    }

    @Test
    void allWordsThatAreTypedNarrow() {
        take("Narrowson", "Katherine", "1998-01-11");
        take("Narrowson", "Katherine Anne", "1960-01-01");
        assertThat(names("garcia lopez joost")).isEmpty();
        assertThat(names("narrowson katherine")).hasSize(2);
        assertThat(names("narrowson katherine anne")).containsExactly("NARROWSON, Katherine Anne");
        assertThat(names("narrowson 1998")).containsExactly("NARROWSON, Katherine");
        assertThat(names("narrowson 11/01/98")).containsExactly("NARROWSON, Katherine");
        assertThat(names("narrowson 12/01/98")).isEmpty();
    }

    @Test
    void byPreferredAndFormerNames() {
        UUID kate = take("Knownas", "Robertina", "1980-01-01");
        change(kate, Map.of(Demographic.PREFERRED_NAME, "Bobbikins"));
        assertThat(names("bobbikins")).containsExactly("KNOWNAS, Robertina");
        change(kate, Map.of(Demographic.FAMILY_NAME, "Marriedname", Demographic.PREFERRED_NAME, "Bob"));
        assertThat(names("knownas")).containsExactly("MARRIEDNAME, Robertina");
        assertThat(names("bobbikins marriedname")).containsExactly("MARRIEDNAME, Robertina");
        assertThat(trust.as(trust.lead, () -> trust.search.find("marriedname"))
                        .get(0)
                        .formerNames())
                .isEqualTo("Knownas; Bobbikins");
        change(kate, Map.of(Demographic.FAMILY_NAME, "Knownas"));
        assertThat(names("marriedname knownas")).containsExactly("KNOWNAS, Robertina");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07700 900320",
                "+44 7700 900320",
                "tel:+447700900320",
                "7700900320",
                "garcia 07700900320",
                "07700900320 11/04/75"
            })
    void byTelephone(String typed) {
        assertThat(names(typed)).containsExactly("GARCÍA LÓPEZ, María José");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"11/04/75", "11-Apr-1975", "11.4.1975", "1975-04-11", "11 April 1975 garcia", "garcia 1975"})
    void byBirthDate(String typed) {
        assertThat(names(typed)).containsExactly("GARCÍA LÓPEZ, María José");
    }

    @Test
    void aDayThatIsNoneIsSaidInWords() {
        assertThatThrownBy(() -> names("garcia 31/02/1975")).hasMessageContaining("person.noSuchDay");
    }

    @Test
    void whoSoundsLikeItFollowsAndIsMarked() {
        List<PersonRow> rows = trust.as(trust.lead, () -> trust.search.find("smyth kathryn"));
        assertThat(rows).extracting(PersonRow::name).containsExactly("SMITH, Katherine");
        assertThat(rows).allMatch(PersonRow::near);
        assertThat(trust.as(trust.lead, () -> trust.search.find("smith"))).noneMatch(PersonRow::near);
        assertThat(names("smyth 11/01/1998")).containsExactly("SMITH, Katherine");
        take("Smyth", "Kathryn", "1970-01-01");
        rows = trust.as(trust.lead, () -> trust.search.find("smyth"));
        assertThat(rows).extracting(PersonRow::near).containsExactly(false, true);
    }

    @Test
    void whoIsSeenByNobodyOfTheTeamIsNotFoundByAnything() {
        for (String typed : List.of("garcia", "garcialopez", "07700 900320", "11/04/75", "garsia lopes")) {
            assertThat(trust.found(trust.otherLead, typed)).as(typed).isEmpty();
        }
    }

    @Test
    void nearlyTheSameNamesAreMarkedWhateverTheAccents() {
        take("Nóvak", "Mária", "1990-01-01");
        take("Novak", "Marian", "1990-01-02");
        assertThat(trust.as(trust.lead, () -> trust.search.find("novak")))
                .hasSize(2)
                .allMatch(PersonRow::similar);
    }

    @Test
    void somebodyWithTheSameBeginningTwiceIsFoundOnce() {
        take("Quentinson", "Quentina Quenby", "1990-01-01");
        assertThat(names("quen")).containsExactly("QUENTINSON, Quentina Quenby");
    }

    @Test
    void keysFollowAMergeAndItsUndoing() {
        UUID twin = take("Twinname", "Ana", "1990-01-01");
        UUID other = take("Twynname", "Ana", "1990-01-02");
        String otherId = trust.view(trust.lead, other).banner().localId();
        trust.run(trust.lead, () -> trust.duplicates.report(twin, otherId));
        UUID pair = trust.as(trust.supervisor, () -> trust.duplicates.list(org.alongside.person.DuplicateState.OPEN))
                .get(0)
                .pair();
        trust.run(trust.supervisor, () -> trust.duplicates.merge(pair, twin, "Same"));
        assertThat(trust.as(trust.lead, () -> trust.search.find("twynname")))
                .extracting(PersonRow::id)
                .containsOnly(twin);
        trust.run(trust.supervisor, () -> trust.duplicates.takeBack(pair, "Not the same"));
        assertThat(trust.as(trust.lead, () -> trust.search.find("twynname")))
                .filteredOn(row -> !row.near())
                .extracting(PersonRow::id)
                .containsExactly(other);
    }
}
