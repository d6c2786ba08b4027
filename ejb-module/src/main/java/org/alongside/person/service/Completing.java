package org.alongside.person.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.alongside.gate.service.CurrentUser;
import org.alongside.person.Registration;
import org.alongside.task.Task;
import org.alongside.task.service.OpenTasks;
import org.jdbi.v3.core.Jdbi;

/** The rest of a registration that began with little more than a need: a task of whoever took the contact, until it is complete. */
@Dependent
public class Completing {

    /** What the task is, which says on which page it is done. */
    public static final String KIND = "REGISTRATION";

    private static final String HOURS = "select clock_amount('COMPLETE_REGISTRATION')";

    @Inject
    private Jdbi jdbi;

    @Inject
    private OpenTasks tasks;

    @Inject
    private CurrentUser user;

    /** Gives the task to the caller and the first of their teams. */
    void begin(Registration registration, Instant now) {
        if (!registration.demographics().complete()) {
            tasks.give(new Task(
                    new Task.Responsibility(
                            registration.provider(),
                            registration.person(),
                            user.principal().teams().get(0),
                            user.displayName(),
                            user.account()),
                    KIND,
                    "Complete the registration: family name, birth date and NHS No.",
                    registration.person(),
                    now.plus(time())));
        }
    }

    void check(Registration registration, String by, Instant now) {
        if (registration.demographics().complete()) {
            tasks.done(registration.person(), by, "The registration is complete", now);
        }
    }

    void noLongerNeeded(UUID person, String by, Instant now) {
        tasks.done(person, by, "The registration was entered in error", now);
    }

    /** How long a trust gives it. */
    private Duration time() {
        return jdbi.withHandle(handle ->
                Duration.ofHours(handle.createQuery(HOURS).mapTo(Long.class).one()));
    }
}
