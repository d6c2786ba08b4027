package org.alongside.call.service;

import java.util.List;
import org.alongside.shared.Choice;

/**
 * What a call can be said to be.
 *
 * @param categories those of the trust's triage scale today
 * @param teams to which somebody can be referred, crisis teams first
 */
public record CallForm(List<Choice> categories, List<Choice> teams) {}
