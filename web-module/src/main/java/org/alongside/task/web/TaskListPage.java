package org.alongside.task.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.alongside.access.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Redirect;
import org.alongside.task.service.TaskRow;
import org.alongside.task.service.Tasks;
import org.jspecify.annotations.Nullable;

/** The open tasks of the team, each with its owner's name. */
@Named("taskListPage")
@ViewScoped
public class TaskListPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Tasks tasks;

    @Inject
    private transient Messages messages;

    private @Nullable String task;
    private @Nullable String outcome;
    private transient @Nullable List<TaskRow> rows;

    public void load() {
        rows();
    }

    public List<TaskRow> rows() {
        List<TaskRow> known = rows;
        if (known == null) {
            known = tasks.open();
            rows = known;
        }
        return known;
    }

    public void done() {
        tasks.done(Ids.of(task, "task"), outcome == null ? "" : outcome);
        messages.success("task.finished");
        Redirect.to("/task/list.xhtml");
    }

    public @Nullable String getTask() {
        return task;
    }

    public void setTask(@Nullable String task) {
        this.task = task;
    }

    public @Nullable String getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable String outcome) {
        this.outcome = outcome;
    }
}
