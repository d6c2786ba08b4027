package org.alongside.access.service;

import java.time.Instant;

/** That an administrator made a one-time password for an account that was in use, for its owner to know. */
public record OneTimePassword(Instant madeAt, String madeBy) {}
