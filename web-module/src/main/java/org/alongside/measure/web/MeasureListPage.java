package org.alongside.measure.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.access.Permission;
import org.alongside.access.service.AccessDenied;
import org.alongside.access.service.CurrentUser;
import org.alongside.measure.Measure;

/** The measures that there are. */
@Named("measureListPage")
@RequestScoped
public class MeasureListPage {

    @Inject
    private CurrentUser user;

    public void load() {
        if (!user.may(Permission.SEE_MEASURES)) {
            throw new AccessDenied(Permission.SEE_MEASURES, user.principal().signedIn());
        }
    }

    public List<Measure> measures() {
        return List.of(Measure.values());
    }

    /** The page of a measure. */
    public String page(Measure measure) {
        return switch (measure) {
            case CORE_34 -> "core34.xhtml";
            case DISCHARGE_LETTERS -> "letters.xhtml";
            default -> "month.xhtml?measure=" + measure.id();
        };
    }
}
