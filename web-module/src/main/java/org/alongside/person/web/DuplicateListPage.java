package org.alongside.person.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.alongside.person.DuplicateState;
import org.alongside.person.service.DuplicateRow;
import org.alongside.person.service.Duplicates;
import org.jspecify.annotations.Nullable;

/** People who may be the same human being twice, and those about whom somebody has decided. */
@Named("duplicateListPage")
@RequestScoped
public class DuplicateListPage {

    @Inject
    private Duplicates duplicates;

    private @Nullable String show;
    private List<DuplicateRow> rows = List.of();

    public void load() {
        rows = duplicates.list(state());
    }

    public List<DuplicateRow> rows() {
        return rows;
    }

    /** The chosen state; those that are open where it names none. */
    public DuplicateState state() {
        return Arrays.stream(DuplicateState.values())
                .filter(state -> state.name().equalsIgnoreCase(show))
                .findFirst()
                .orElse(DuplicateState.OPEN);
    }

    public @Nullable String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show;
    }
}
