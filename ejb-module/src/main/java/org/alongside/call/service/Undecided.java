package org.alongside.call.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alongside.call.Call;
import org.alongside.gate.service.CurrentUser;
import org.alongside.shared.service.BusinessClock;
import org.alongside.task.Task;
import org.alongside.task.service.OpenTasks;

/**
 * A call whose triage category or outcome was not decided while the caller was on the phone is a task: of whoever took it,
 * in the list of their team, until both are decided.
 */
@Dependent
class Undecided {

    /** What the task is, which says on which page it is done. */
    static final String KIND = "CALL";

    /** Nobody who is to be seen soon waits longer for that to be decided. */
    private static final Duration WITHIN = Duration.ofHours(1);

    @Inject
    private OpenTasks tasks;

    @Inject
    private CurrentUser user;

    @Inject
    private BusinessClock clock;

    void taken(Call call) {
        if (!call.decided()) {
            tasks.give(new Task(
                    new Task.Responsibility(
                            call.provider(), call.person(), call.team(), user.displayName(), user.account()),
                    KIND,
                    "Finish this call: its triage category, and what came of it",
                    call.id(),
                    clock.instant().plus(WITHIN)));
        }
    }

    /** It is about somebody else now, or about nobody again. */
    void linked(Call call) {
        tasks.concern(call.id(), call.person());
    }

    void decided(Call call) {
        if (call.decided()) {
            tasks.done(call.id(), user.displayName(), "Triage category and outcome are decided", clock.instant());
        }
    }
}
