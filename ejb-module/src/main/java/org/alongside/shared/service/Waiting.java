package org.alongside.shared.service;

/**
 * What waits for somebody, in a word, for pages that look every few seconds.
 *
 * @param count how much needs the caller now
 * @param version another one whenever something has changed in what the caller's lists show as open
 */
public record Waiting(int count, String version) {}
