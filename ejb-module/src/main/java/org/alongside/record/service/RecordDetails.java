package org.alongside.record.service;

import java.util.List;
import org.alongside.person.service.PersonBanner;
import org.alongside.referral.service.Involved;
import org.jspecify.annotations.Nullable;

/** The head of a person's record. */
public record RecordDetails(
        PersonBanner banner,
        List<Involved> involved,
        @Nullable NextStep nextStep) {}
