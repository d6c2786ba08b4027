package org.alongside.exchange.service;

import java.time.Instant;
import java.util.UUID;

/** One import in the list of imports. */
public record ImportRow(UUID id, String status, String fileName, Instant createdAt, long rowsRead, long rowsTotal) {}
