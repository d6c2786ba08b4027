package org.alongside.board.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.concern.service.Brief;
import org.alongside.response.ClockState;
import org.alongside.response.Times;
import org.alongside.shared.PersonName;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the care of a crisis team.
 *
 * @param asked the moment of the board, by which it is judged who is late
 * @param untriaged whether nobody has chosen a category and nobody has met them since the receipt: on the board that is as
 *     urgent as it can be, and no time runs
 * @param category with started, due, paused and seen: how soon they are to be seen; null before triage
 * @param lastSeen the last attended contact
 * @param first with second and workers, as both are named: to whom they are allocated; null where to nobody
 * @param nextAt when somebody goes next, with who; null where nothing is planned
 * @param met involved community teams with which there was a joint contact (CORE item 34 a)
 * @param notMet those with which there was none yet
 * @param messages open hand-overs about them
 * @param late how many of those are over their time
 * @param answerDue until when whoever referred is to be answered; null where they were, or where it came with an extract
 * @param dangerSince since when a caller has said that they are in immediate danger; null where somebody has taken it
 * @param plan whether a safety plan was written
 * @param brief what was said with the referral
 */
public record BoardRow(
        Instant asked,
        UUID referral,
        UUID person,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String nhsNumber,
        Instant received,
        boolean untriaged,
        @Nullable String category,
        @Nullable Instant started,
        @Nullable Instant due,
        @Nullable Instant paused,
        @Nullable Instant seen,
        @Nullable Instant lastSeen,
        @Nullable UUID first,
        @Nullable UUID second,
        @Nullable String workers,
        @Nullable Instant nextAt,
        @Nullable String nextWho,
        @Nullable String met,
        @Nullable String notMet,
        int messages,
        int late,
        @Nullable Instant answerDue,
        @Nullable Instant dangerSince,
        boolean plan,
        @Nested("brief") Brief brief) {

    public String name() {
        return PersonName.shown(familyName, givenName);
    }

    /** For a screen on a wall: nobody is known by it who does not know them already. */
    public String initials() {
        return initial(givenName) + initial(familyName);
    }

    private static String initial(@Nullable String name) {
        return name == null || name.isEmpty() ? "–" : name.substring(0, name.offsetByCodePoints(0, 1)) + ".";
    }

    /** Null before triage, and once they were seen. */
    public @Nullable ClockState waits() {
        Instant begin = started;
        Instant end = due;
        if (begin == null || end == null || seen != null) {
            return null;
        }
        return new Times(begin, end, paused, null).state(Times.Outcome.NONE, asked);
    }

    /** Whoever referred has not heard in time. */
    public boolean answerLate() {
        Instant end = answerDue;
        return end != null && end.isBefore(asked);
    }

    /** Nobody is planned to see them, or should have by now. */
    public boolean nextMissing() {
        Instant next = nextAt;
        return next == null || next.isBefore(asked);
    }
}
