package org.alongside.exchange.service;

import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * One run of an import.
 *
 * @param progress is told how many more rows were read; it throws where the import was cancelled
 */
public record ImportRun(UUID job, UUID provider, Extract extract, LongConsumer progress) {}
