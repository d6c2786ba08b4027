package org.alongside.person.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alongside.person.service.PeopleSearch;
import org.alongside.person.service.PersonRow;
import org.jspecify.annotations.Nullable;

/** Finding a person. The search is in the URL, so that it can be gone back to. */
@Named("personListPage")
@RequestScoped
public class PersonListPage {

    @Inject
    private PeopleSearch people;

    private @Nullable String q;
    private List<PersonRow> rows = List.of();
    private boolean searched;
    private boolean more;

    public void search() {
        if (q != null && !q.isBlank()) {
            List<PersonRow> found = people.find(q);
            rows = found.subList(0, Math.min(found.size(), PeopleSearch.MOST));
            searched = true;
            more = found.size() > PeopleSearch.MOST;
        }
    }

    public List<PersonRow> rows() {
        return rows;
    }

    public boolean searched() {
        return searched;
    }

    public boolean more() {
        return more;
    }

    public boolean similar() {
        return rows.stream().anyMatch(PersonRow::similar);
    }

    /** The search, for a link. */
    public String encoded() {
        return URLEncoder.encode(q == null ? "" : q, StandardCharsets.UTF_8);
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }
}
