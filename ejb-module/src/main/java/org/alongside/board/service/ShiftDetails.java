package org.alongside.board.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.concern.service.Concern;
import org.alongside.person.service.PersonBanner;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A shift of a team as it is handed over.
 *
 * @param shift null where none was ever handed over
 * @param people of the one that is being handed over, in the order of the board
 * @param one the person whose turn it is; null where nobody is
 */
public record ShiftDetails(
        BoardHead team,
        @Nullable State shift,
        List<Person> people,
        @Nullable One one) {

    /**
     * Where it is.
     *
     * @param holder who holds it now
     * @param mine whether the caller began to hand it over
     */
    public record State(
            UUID id,
            String holder,
            Instant since,
            Instant begunAt,
            @Nullable Instant takenAt,
            boolean mine) {}

    /** Somebody who is handed over with it. */
    public record Person(
            UUID referral,
            UUID person,
            int position,
            @Nullable String familyName,
            @Nullable String givenName,
            @Nullable LocalDate deathDate,
            @Nullable String words,
            @Nullable String acknowledgedBy,
            @Nullable Instant acknowledgedAt) {

        public String name() {
            return PersonName.shown(familyName, givenName);
        }
    }

    /** Something that happened with somebody since the shift before. */
    public record Change(
            Instant at,
            String what,
            @Nullable String words,
            @Nullable String by) {}

    /** The person whose turn it is, with what changed. */
    public record One(PersonBanner banner, Person person, Concern concern, List<Change> changes) {}

    /** Whether it is being handed over. */
    public boolean open() {
        return shift != null && shift.takenAt() == null;
    }

    public long left() {
        return people.stream().filter(person -> person.acknowledgedBy() == null).count();
    }

    /** Whose turn it is after the one that is shown: the next one whom nobody has heard yet; 0 where there is none. */
    public int next() {
        int shown = one == null ? 0 : one.person().position();
        return people.stream()
                .filter(person -> person.acknowledgedBy() == null && person.position() != shown)
                .mapToInt(Person::position)
                .boxed()
                .min((a, b) -> Boolean.compare(a < shown, b < shown) == 0
                        ? Integer.compare(a, b)
                        : Boolean.compare(a < shown, b < shown))
                .orElse(0);
    }
}
