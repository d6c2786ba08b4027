package org.alongside.inreach.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.inreach.service.Inreach;
import org.alongside.inreach.service.InreachRow;
import org.jspecify.annotations.Nullable;

/** Who is on the acute wards, as a crisis team looks at them. */
@Named("inreachListPage")
@RequestScoped
public class InreachListPage {

    @Inject
    private Inreach inreach;

    private @Nullable List<InreachRow> rows;

    /** Before anything is rendered, so that what is not there is an error page. */
    public void load() {
        rows();
    }

    public List<InreachRow> rows() {
        List<InreachRow> known = rows;
        if (known == null) {
            known = inreach.list();
            rows = known;
        }
        return known;
    }
}
