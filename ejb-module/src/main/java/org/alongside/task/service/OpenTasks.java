package org.alongside.task.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.task.Task;
import org.alongside.task.TaskState;
import org.jspecify.annotations.Nullable;

/** Gives and ends tasks in the transaction of the feature whose work they are. */
@Dependent
public class OpenTasks {

    private static final String ABOUT = "select t from Task t where t.subject = :subject and t.state = :open";

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    /** Gives the task, unless somebody has an open one about the same thing already. */
    public void give(Task task) {
        if (about(task.subject()).isEmpty()) {
            entities.persist(task);
        }
    }

    /** @param outcome what came of it, in words */
    public void done(UUID subject, String by, String outcome, Instant at) {
        about(subject).forEach(task -> task.done(by, outcome, at));
    }

    /** Whom the open task about something concerns from now on; null for nobody yet. */
    public void concern(UUID subject, @Nullable UUID person) {
        about(subject).forEach(task -> task.concern(person));
    }

    private List<Task> about(UUID subject) {
        return entities.createQuery(ABOUT, Task.class)
                .setParameter("subject", subject)
                .setParameter("open", TaskState.OPEN)
                .getResultList();
    }
}
