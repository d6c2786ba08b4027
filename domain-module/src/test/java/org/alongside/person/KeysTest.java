package org.alongside.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Composite keys find what they name, and nothing of another provider, person or day. */
class KeysTest {

    private static final UUID PROVIDER = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void aRegistrationIsFoundByProviderAndLocalId() {
        RegistrationKey key = new RegistrationKey(PROVIDER, "P-1");
        assertThat(new RegistrationKey(PROVIDER, "P-1")).isEqualTo(key).hasSameHashCodeAs(key);
        assertThat(new RegistrationKey(UUID.randomUUID(), "P-1")).isNotEqualTo(key);
        assertThat(new RegistrationKey(PROVIDER, "P-2")).isNotEqualTo(key);
        assertThat(key).isNotEqualTo(null).isNotEqualTo("P-1");
    }

    @Test
    void aPracticeIsFoundByProviderPersonAndFirstDay() {
        GpRegistrationKey key = new GpRegistrationKey(PROVIDER, PERSON, DAY);
        assertThat(new GpRegistrationKey(PROVIDER, PERSON, DAY)).isEqualTo(key).hasSameHashCodeAs(key);
        assertThat(new GpRegistrationKey(UUID.randomUUID(), PERSON, DAY)).isNotEqualTo(key);
        assertThat(new GpRegistrationKey(PROVIDER, UUID.randomUUID(), DAY)).isNotEqualTo(key);
        assertThat(new GpRegistrationKey(PROVIDER, PERSON, DAY.plusDays(1))).isNotEqualTo(key);
        assertThat(key).isNotEqualTo(null).isNotEqualTo(DAY);
    }
}
