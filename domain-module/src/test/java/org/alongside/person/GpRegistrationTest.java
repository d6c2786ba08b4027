package org.alongside.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A change of practice ends the one before and never rewrites it. */
class GpRegistrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID PROVIDER = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();

    private static GpRegistration since(LocalDate day) {
        return new GpRegistration(new GpRegistration.Since(PROVIDER, PERSON, day), " e85619", "Kim", TODAY);
    }

    @Test
    void itEndsTheDayBeforeTheNextOneBegins() {
        GpRegistration practice = since(TODAY.minusYears(1));
        assertThat(practice.practiceCode()).isEqualTo("E85619");
        practice.endBefore(TODAY, "Sam");
        assertThat(practice.endDate()).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void theNextOneBeginsAfterIt() {
        GpRegistration practice = since(TODAY.minusDays(5));
        assertThatThrownBy(() -> practice.endBefore(TODAY.minusDays(5), "Sam"))
                .hasMessageContaining("person.practiceBeforeLast");
        assertThat(practice.endDate()).isNull();
    }

    @Test
    void theSameDayCorrectsThePractice() {
        GpRegistration practice = since(TODAY);
        practice.correct("b86571", "Sam");
        assertThat(practice.practiceCode()).isEqualTo("B86571");
        assertThat(practice.startDate()).isEqualTo(TODAY);
    }

    @Test
    void nobodyHasAPracticeFromTomorrowOrOneWithoutACode() {
        assertThatThrownBy(() -> since(TODAY.plusDays(1))).hasMessageContaining("person.practiceInFuture");
        assertThatThrownBy(() -> since(TODAY).correct("?", "Sam")).hasMessageContaining("person.notAPractice");
    }

    @Test
    void aKeyIsWhoWhereAndSinceWhen() {
        GpRegistrationKey key = new GpRegistrationKey(PROVIDER, PERSON, TODAY);
        assertThat(key)
                .isEqualTo(new GpRegistrationKey(PROVIDER, PERSON, TODAY))
                .hasSameHashCodeAs(new GpRegistrationKey(PROVIDER, PERSON, TODAY));
        assertThat(key)
                .isNotEqualTo(new GpRegistrationKey(PROVIDER, PERSON, TODAY.minusDays(1)))
                .isNotEqualTo(new GpRegistrationKey(PROVIDER, UUID.randomUUID(), TODAY))
                .isNotEqualTo(new GpRegistrationKey(UUID.randomUUID(), PERSON, TODAY))
                .isNotEqualTo("key");
    }
}
