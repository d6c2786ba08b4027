package org.alongside.access.service;

import java.util.UUID;

/** A new account, or one with a new one-time password, which is shown this once. */
public record MadeAccount(UUID id, String username, String displayName, String oneTimePassword) {}
