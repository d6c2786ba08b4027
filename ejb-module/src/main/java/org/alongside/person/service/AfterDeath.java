package org.alongside.person.service;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.gate.service.CurrentUser;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.LetterDate;
import org.jdbi.v3.core.Jdbi;

/**
 * What is asked of somebody about a person, offered to them or planned for them is first asked back where they have died: a message
 * that nobody meant hurts those who are left. Whoever asks says that they mean it, on the page or in the request
 * ({@link CurrentUser#means()}). Nothing is asked back where it is proper after a death: recording, reading, answering and ending.
 */
public final class AfterDeath {

    /** The message key of what is asked back. */
    public static final String ASKED_BACK = "person.hasDied";

    private static final String DIED =
            "select max(death_date) from person_registration where person_id = ? and error_at is null";

    private AfterDeath() {}

    /** The day on which they died; empty also for somebody whom the caller may not see. */
    public static Optional<LocalDate> day(Jdbi jdbi, UUID person) {
        return jdbi.withHandle(handle ->
                handle.createQuery(DIED).bind(0, person).mapTo(LocalDate.class).findOne());
    }

    /**
     * @return whether they have died, and whoever asks means it all the same
     * @throws RuleBroken where they have died and nobody has said that it is meant
     */
    public static boolean askFirst(Jdbi jdbi, CurrentUser user, UUID person) {
        Optional<LocalDate> died = day(jdbi, person);
        died.ifPresent(day -> RuleBroken.unless(user.meant(), ASKED_BACK, LetterDate.of(day)));
        return died.isPresent();
    }
}
