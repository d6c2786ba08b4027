package org.alongside.task;

import java.util.Set;

/** A task is open until the person who did it says how it ended. */
public enum TaskState {
    OPEN,
    DONE;

    public Set<TaskState> next() {
        return this == OPEN ? Set.of(DONE) : Set.of();
    }
}
