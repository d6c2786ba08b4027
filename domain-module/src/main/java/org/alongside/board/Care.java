package org.alongside.board;

import java.util.UUID;

/** The crisis care that something on the board is about, by its referral. */
public record Care(UUID provider, UUID person, UUID referral) {}
