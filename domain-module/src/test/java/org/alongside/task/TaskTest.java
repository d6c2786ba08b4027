package org.alongside.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
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

    @Test
    void aFailedTryToFinishChangesNothing() {
        assertThatThrownBy(() -> task.done("Sam", "", NOW)).hasMessageContaining("outcomeMissing");
        assertThat(task.state()).isEqualTo(TaskState.OPEN);
        assertThat(task.outcome()).isNull();
    }

    @Test
    void isOpenAndThenDone() {
        assertThat(Arrays.stream(TaskState.values()).map(state -> state + ">" + state.next()))
                .containsExactly("OPEN>[DONE]", "DONE>[]");
    }

    @Test
    void canBeAboutNobodyYetAndAboutSomebodyElseLater() {
        Task.Responsibility nobody =
                new Task.Responsibility(WHOSE.provider(), null, WHOSE.team(), WHOSE.ownerName(), null);
        Task call = new Task(nobody, "CALL", "Finish this call", UUID.randomUUID(), NOW);
        assertThat(call.person()).isNull();
        UUID somebody = UUID.randomUUID();
        call.concern(somebody);
        assertThat(call.person()).isEqualTo(somebody);
        assertThat(call.ownerName()).as("it stays whose it is").isEqualTo("Deepa Jones");
        assertThat(call.state()).isEqualTo(TaskState.OPEN);
        call.concern(null);
        assertThat(call.person()).isNull();
    }

    @Test
    void knowsWhomAndWhatItIsAbout() {
        UUID subject = UUID.randomUUID();
        Task about = new Task(WHOSE, "KIND", "Ring the practice", subject, NOW);
        assertThat(about.person()).isEqualTo(WHOSE.person());
        assertThat(about.subject()).isEqualTo(subject);
        assertThat(about.id()).isNotEqualTo(task.id());
    }
}
