package org.alongside.access.service;

import java.util.UUID;

/**
 * A team that accounts can be made for.
 *
 * @param without members of its staff who have no account
 */
public record TeamChoice(UUID id, String name, int without) {}
