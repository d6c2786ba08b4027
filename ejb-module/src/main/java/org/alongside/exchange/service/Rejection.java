package org.alongside.exchange.service;

/**
 * A row that was not imported.
 *
 * @param line its number in the file; the header is line 1
 * @param key the row's own identifier, empty where it has none
 * @param reason in plain words
 */
public record Rejection(String table, long line, String key, String column, String reason) {}
