package org.alongside.referral.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A team that is involved now, since when, and who there; the last contact that it had. */
public record Involved(
        String team,
        @Nullable String phone,
        LocalDate since,
        @Nullable String worker,
        @Nullable LocalDate lastContact) {}
