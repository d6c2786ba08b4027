package org.alongside.measure.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.alongside.access.Permission;
import org.alongside.access.service.AccessDenied;
import org.alongside.access.service.CurrentUser;

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
}
