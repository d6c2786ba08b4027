package org.alongside.discharge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A practice by its ODS code, or a team by its id, with the name and the address that the directory has. */
public record Addressee(
        RecipientKind kind,
        @Nullable String practiceCode,
        @Nullable UUID team,
        String name,
        @Nullable String address) {}
