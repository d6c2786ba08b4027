package org.alongside.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Registering somebody, correcting what is registered, and taking a mistake out of sight. */
class RegistrationTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID PROVIDER = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();

    private static Registration registered(Map<Demographic, String> known) {
        return new Registration(new Registration.Identity(PROVIDER, "N-1", PERSON), known, "Sam Okoro", NOON);
    }

    @Test
    void aNeedIsEnough() {
        Registration somebody = registered(Map.of());
        assertThat(new NewPerson(Map.of(), " Cannot sleep ").need()).isEqualTo("Cannot sleep");
        assertThat(somebody.registeredHere()).isTrue();
        assertThat(somebody.demographics()).isEqualTo(Demographics.unknown());
        assertThat(somebody.demographics().complete()).isFalse();
        assertThat(somebody.person()).isEqualTo(PERSON);
        assertThat(somebody.alias()).isFalse();
    }

    @Test
    void withoutANeedNobodyIsRegistered() {
        assertThatThrownBy(() -> new NewPerson(Map.of(), " ")).hasMessageContaining("person.needMissing");
        assertThatThrownBy(() -> new NewPerson(Map.of(), "x".repeat(2_001))).hasMessageContaining("person.needTooLong");
    }

    @Test
    void whatIsKnownIsReadAsItIsTyped() {
        Demographics known = registered(Map.of(
                        Demographic.FAMILY_NAME, "Testcase",
                        Demographic.BIRTH_DATE, "5/4/1985",
                        Demographic.NHS_NUMBER, "999 000 0018"))
                .demographics();
        assertThat(known.get(Demographic.BIRTH_DATE)).isEqualTo("1985-04-05");
        assertThat(known.complete()).isTrue();
    }

    @Test
    void eachFieldCanBeCorrectedAndSaysWhatItWasBefore() {
        Map<Demographic, String> typed = Map.ofEntries(
                Map.entry(Demographic.PREFIX, "Ms"),
                Map.entry(Demographic.GIVEN_NAME, "Amina"),
                Map.entry(Demographic.FAMILY_NAME, "Testcase"),
                Map.entry(Demographic.PREFERRED_NAME, "Mina"),
                Map.entry(Demographic.BIRTH_DATE, "1985-04-05"),
                Map.entry(Demographic.GENDER, "2"),
                Map.entry(Demographic.NHS_NUMBER, "9990000018"),
                Map.entry(Demographic.ADDRESS, "1 High Street"),
                Map.entry(Demographic.POSTCODE, "L1 1AA"),
                Map.entry(Demographic.PHONE, "01632 960001"),
                Map.entry(Demographic.EMAIL, "a@b.example"),
                Map.entry(Demographic.DEATH_DATE, "2026-11-01"));
        Registration somebody = registered(Map.of(Demographic.PHONE, "01632 960999"));
        List<DemographicChange> changes = somebody.correct(typed, "Kim Shah", NOON);
        assertThat(somebody.demographics().values()).isEqualTo(typed);
        assertThat(changes.stream().map(DemographicChange::field)).containsExactly(Demographic.values());
        DemographicChange phone = changes.stream()
                .filter(change -> change.field() == Demographic.PHONE)
                .findFirst()
                .orElseThrow();
        assertThat(phone.before()).isEqualTo("01632 960999");
        assertThat(phone.after()).isEqualTo("01632 960001");
        assertThat(phone.changedBy()).isEqualTo("Kim Shah");
        assertThat(phone.changedAt()).isEqualTo(NOON);
        assertThat(changes.get(0).before()).isNull();
        assertThat(somebody.correct(Map.of(Demographic.PHONE, ""), "Kim Shah", NOON)
                        .get(0)
                        .after())
                .isNull();
    }

    @Test
    void whatIsLeftAsItWasIsNoChangeAndIsNotJudged() {
        Registration somebody = registered(Map.of(Demographic.FAMILY_NAME, "Testcase"));
        assertThat(somebody.correct(Map.of(Demographic.FAMILY_NAME, "Testcase"), "Kim Shah", NOON))
                .isEmpty();
        Demographics imported = new Demographics(Map.of(Demographic.PHONE, "ask neighbour"));
        assertThat(imported.with(Map.of(Demographic.PHONE, "ask neighbour"), LocalDate.of(2026, 11, 22)))
                .isEqualTo(imported);
    }

    @Test
    void nobodyIsBornOrDiesTomorrowOrDiesBeforeBirth() {
        Registration somebody = registered(Map.of(Demographic.BIRTH_DATE, "1985-04-05"));
        assertThatThrownBy(() -> somebody.correct(Map.of(Demographic.BIRTH_DATE, "2026-11-23"), "Kim", NOON))
                .hasMessageContaining("person.bornInFuture");
        assertThatThrownBy(() -> somebody.correct(Map.of(Demographic.DEATH_DATE, "2026-11-23"), "Kim", NOON))
                .hasMessageContaining("person.diedInFuture");
        assertThatThrownBy(() -> somebody.correct(Map.of(Demographic.DEATH_DATE, "1985-04-04"), "Kim", NOON))
                .hasMessageContaining("person.diedBeforeBirth");
        assertThat(somebody.demographics().get(Demographic.DEATH_DATE)).isEmpty();
    }

    @Test
    void aRegistrationThatWasMadeByMistakeSaysWhyAndCanBePutBack() {
        Registration somebody = registered(Map.of());
        assertThatThrownBy(somebody::putBack).hasMessageContaining("person.notInError");
        assertThatThrownBy(() -> somebody.enteredInError(" ", "Kim", NOON))
                .hasMessageContaining("person.reasonMissing");
        somebody.enteredInError("A training call", "Kim", NOON);
        assertThat(somebody.errorReason()).isEqualTo("A training call");
        assertThat(somebody.errorAt()).isEqualTo(NOON);
        assertThatThrownBy(() -> somebody.correct(Map.of(), "Kim", NOON)).hasMessageContaining("person.isInError");
        assertThatThrownBy(() -> somebody.enteredInError("Again", "Kim", NOON))
                .hasMessageContaining("person.isInError");
        somebody.putBack();
        assertThat(somebody.errorReason()).isNull();
    }

    @Test
    void whereTheExtractIsRightItIsFollowedAgain() {
        Registration somebody = registered(Map.of(Demographic.POSTCODE, "L1 1AA"));
        DemographicChange change = somebody.follow(Demographic.POSTCODE, "as the extract has it", "Kim", NOON)
                .orElseThrow();
        assertThat(change.before()).isEqualTo("L1 1AA");
        assertThat(somebody.demographics().get(Demographic.POSTCODE)).isEqualTo("as the extract has it");
        assertThat(somebody.entered()).doesNotContain(Demographic.POSTCODE).contains(Demographic.PHONE);
        assertThat(somebody.follow(Demographic.POSTCODE, "as the extract has it", "Kim", NOON))
                .isEmpty();
    }

    @Test
    void allThatIsEnteredHereStandsAgainstALaterExtract() {
        assertThat(registered(Map.of()).entered()).containsExactlyInAnyOrder(Demographic.values());
    }

    @Test
    void aKeyIsTheProviderAndTheLocalIdentifier() {
        RegistrationKey key = new RegistrationKey(PROVIDER, "N-1");
        assertThat(key)
                .isEqualTo(new RegistrationKey(PROVIDER, "N-1"))
                .hasSameHashCodeAs(new RegistrationKey(PROVIDER, "N-1"));
        assertThat(key)
                .isNotEqualTo(new RegistrationKey(PROVIDER, "N-2"))
                .isNotEqualTo(new RegistrationKey(UUID.randomUUID(), "N-1"))
                .isNotEqualTo("N-1");
    }
}
