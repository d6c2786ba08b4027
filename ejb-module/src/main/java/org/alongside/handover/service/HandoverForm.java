package org.alongside.handover.service;

import java.util.List;
import org.alongside.person.service.PersonBanner;
import org.alongside.shared.Choice;

/**
 * Whom a message about somebody can be sent to: every team, and by name those who work in a team that supports the person,
 * these first.
 */
public record HandoverForm(PersonBanner banner, List<Choice> receivers) {}
