package org.alongside.task.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.task.service.TaskRow;
import org.alongside.task.service.Tasks;

/** The open tasks of the team, each with its owner's name and the way to where it is done. */
@Named("taskListPage")
@RequestScoped
public class TaskListPage {

    @Inject
    private Tasks tasks;

    private List<TaskRow> rows = List.of();

    public void load() {
        rows = tasks.open();
    }

    public List<TaskRow> rows() {
        return rows;
    }
}
