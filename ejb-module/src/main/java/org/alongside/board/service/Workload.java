package org.alongside.board.service;

/**
 * What a worker of the team has.
 *
 * @param people allocated to them, alone or with somebody
 * @param today contacts that are still to come today
 */
public record Workload(String worker, int people, int today) {}
