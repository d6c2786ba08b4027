package org.alongside.call.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alongside.careplan.SafetyStep;
import org.alongside.person.service.PersonBanner;
import org.alongside.referral.service.Involved;
import org.alongside.shared.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What whoever takes a call needs to know about the person while they listen.
 *
 * @param plan the safety plan that counts; null where none was written
 * @param lately the last contacts and calls, newest first
 * @param receivers to whom a message about them can be sent
 */
public record KnownCaller(
        PersonBanner banner,
        @Nullable Plan plan,
        List<Involved> involved,
        List<Lately> lately,
        List<Choice> receivers) {

    /** The steps of a safety plan, and who wrote it when. */
    public record Plan(Map<SafetyStep, String> steps, String by, Instant at) {

        /** Its steps in order, for pages. */
        public List<Map.Entry<SafetyStep, String>> inOrder() {
            return List.copyOf(steps.entrySet());
        }
    }

    /** Something that happened with them. */
    public record Lately(
            Instant at,
            String what,
            @Nullable String words,
            @Nullable String by) {}
}
