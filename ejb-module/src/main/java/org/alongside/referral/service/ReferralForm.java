package org.alongside.referral.service;

import java.util.List;
import org.alongside.person.service.PersonBanner;
import org.alongside.shared.Choice;

/** What a new referral of somebody can say. */
public record ReferralForm(
        PersonBanner banner, List<Choice> teams, List<Choice> sources, List<Choice> priorities, List<Choice> reasons) {}
