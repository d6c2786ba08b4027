package org.alongside.access.service;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose a number is, whatever the caller may see of them: who is registered is for a feature above this one to say. */
public interface NumberHolders {

    /**
     * Everybody whom a provider knows by it.
     *
     * @param provider null finds nobody
     * @param number an NHS number without spaces, or a local identifier
     */
    List<UUID> of(@Nullable UUID provider, String number);
}
