package org.alongside.measure.service;

/**
 * The score of a fidelity item.
 *
 * @param verified whether the trust has confirmed the anchor rows against the published scale
 */
public record Anchor(int score, boolean verified) {}
