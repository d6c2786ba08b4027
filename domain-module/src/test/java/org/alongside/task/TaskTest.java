package org.alongside.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Task.Responsibility WHOSE =
            new Task.Responsibility(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Deepa Jones", null);

    private final Task task = new Task(WHOSE, "KIND", "Send it by post", UUID.randomUUID(), NOW);

    @Test
    void hasAnOwnerAndADeadlineUntilSomebodySaysWhatCameOfIt() {
        assertThat(task.ownerName()).isEqualTo("Deepa Jones");
        assertThat(task.dueAt()).isEqualTo(NOW);
        task.done("Sam", " Posted ", NOW);
        assertThat(task.state()).isEqualTo(TaskState.DONE);
        assertThat(task.outcome()).isEqualTo("Posted");
    }

    @Test
    void isFinishedOnceAndOnlyWithAnOutcome() {
        assertThatThrownBy(() -> task.done("Sam", " ", NOW)).hasMessageContaining("task.outcomeMissing");
        task.done("Sam", "Posted", NOW);
        assertThatThrownBy(() -> task.done("Kim", "Posted", NOW)).hasMessageContaining("task.alreadyDone[Sam]");
    }

    @Test
    void needsATitle() {
        assertThatThrownBy(() -> new Task(WHOSE, "KIND", "", UUID.randomUUID(), NOW))
                .hasMessageContaining("task.titleMissing");
    }
}
