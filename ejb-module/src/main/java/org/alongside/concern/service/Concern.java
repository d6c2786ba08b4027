package org.alongside.concern.service;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about somebody rests on, read in one statement.
 *
 * @param words what was said and written, the first first
 */
public record Concern(Facts facts, List<Words> words) {

    /**
     * @param referral that their present need is about, with its team; null where they have none
     * @param category with started, due, paused, seen and ended: how soon they are to be seen; null without a clock
     * @param answerDue until when whoever referred is to have a first answer; null where none is owed, or it was given
     * @param decisionDue until when the team decides; null where it did
     * @param planBy with planAt: who wrote the safety plan that counts; null where there is none
     * @param signs the person's warning signs, and alone: what helps, as the plan has them
     * @param teams others that are involved now, in one line
     */
    public record Facts(
            UUID person,
            @Nullable UUID referral,
            @Nullable String team,
            @Nullable String category,
            @Nullable Instant started,
            @Nullable Instant due,
            @Nullable Instant paused,
            @Nullable Instant seen,
            @Nullable Instant ended,
            @Nullable Instant answerDue,
            @Nullable Instant decisionDue,
            @Nullable String planBy,
            @Nullable Instant planAt,
            @Nullable String signs,
            @Nullable String alone,
            @Nullable String teams) {

        /** Whether somebody still has to be seen by a time. */
        public boolean waits() {
            return due != null && paused == null && seen == null && ended == null;
        }
    }

    /** Of the clock, or where it makes none, as it was said in the call; null where none was chosen. */
    public @Nullable String category() {
        return facts.category() != null
                ? facts.category()
                : words.stream().map(Words::category).filter(Objects::nonNull).reduce(null, (before, next) -> next);
    }
}
