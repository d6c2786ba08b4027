package org.alongside.exchange.service;

import java.util.UUID;

/** An import that this node has taken and runs. */
public record ImportClaim(UUID id, boolean dryRun, boolean confirmed, boolean demonstration) {}
