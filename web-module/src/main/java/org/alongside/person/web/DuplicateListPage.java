package org.alongside.person.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.person.service.DuplicateRow;
import org.alongside.person.service.PeopleSearch;

/** People who may be the same human being twice. */
@Named("duplicateListPage")
@RequestScoped
public class DuplicateListPage {

    @Inject
    private PeopleSearch people;

    private List<DuplicateRow> rows = List.of();

    public void load() {
        rows = people.possibleDuplicates();
    }

    public List<DuplicateRow> rows() {
        return rows;
    }
}
