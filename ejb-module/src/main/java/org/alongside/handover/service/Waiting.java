package org.alongside.handover.service;

/**
 * What waits for somebody, in a word.
 *
 * @param answers how many hand-overs need the caller's answer
 * @param version another one whenever something has changed in what the caller's lists show as open
 */
public record Waiting(int answers, String version) {}
