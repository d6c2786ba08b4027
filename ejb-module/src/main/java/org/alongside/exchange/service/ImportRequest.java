package org.alongside.exchange.service;

/**
 * How an extract is to be imported.
 *
 * @param dryRun report what would happen and store nothing
 * @param confirmed the caller knows that the database is a demonstration
 * @param demonstration the extract is the demonstration trust itself
 */
public record ImportRequest(String fileName, boolean dryRun, boolean confirmed, boolean demonstration) {}
