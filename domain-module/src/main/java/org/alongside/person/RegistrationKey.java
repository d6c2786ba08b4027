package org.alongside.person;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A local identifier is unique within its provider only. A class, because the persistence provider takes no record. */
public class RegistrationKey implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private UUID provider;
    private String localId;

    @SuppressWarnings("NullAway.Init")
    public RegistrationKey() {}

    public RegistrationKey(UUID provider, String localId) {
        this.provider = provider;
        this.localId = localId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegistrationKey key && provider.equals(key.provider) && localId.equals(key.localId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(provider, localId);
    }
}
