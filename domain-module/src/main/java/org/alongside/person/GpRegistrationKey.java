package org.alongside.person;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person has one practice from any day on, as each provider knows it. */
public class GpRegistrationKey implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private UUID provider;
    private UUID person;
    private LocalDate startDate;

    @SuppressWarnings("NullAway.Init")
    public GpRegistrationKey() {}

    public GpRegistrationKey(UUID provider, UUID person, LocalDate startDate) {
        this.provider = provider;
        this.person = person;
        this.startDate = startDate;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GpRegistrationKey key
                && provider.equals(key.provider)
                && person.equals(key.person)
                && startDate.equals(key.startDate);
    }

    @Override
    public int hashCode() {
        return Objects.hash(provider, person, startDate);
    }
}
