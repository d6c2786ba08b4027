package org.alongside.response.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.person.service.PersonBanner;
import org.alongside.shared.Choice;
import org.jspecify.annotations.Nullable;

/**
 * How soon somebody is to be seen under one referral.
 *
 * @param clocks the one that counts first, then those before it
 * @param breach null where nobody has said why it was late
 * @param categories that can be chosen today, with their times
 */
public record ResponseDetails(
        PersonBanner banner,
        Referral referral,
        List<ClockRow> clocks,
        @Nullable BreachRow breach,
        List<Choice> categories) {

    /** What is responded to. */
    public record Referral(UUID id, UUID person, UUID provider, String team, Instant received) {}

    /** The one that counts; null where no category was chosen. */
    public @Nullable ClockRow now() {
        return clocks.isEmpty() ? null : clocks.get(0);
    }

    public List<ClockRow> earlier() {
        return clocks.isEmpty() ? clocks : clocks.subList(1, clocks.size());
    }
}
