package org.alongside.exchange.service;

/**
 * A rule that needs other rows or other columns.
 *
 * @param failsWhen SQL over the staged row {@code s} and the joins of its part
 * @param column the column that the rejection names
 * @param reason why, in plain words
 */
public record Check(String failsWhen, String column, String reason) {}
