package org.alongside.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.alongside.gate.Permission;
import org.alongside.gate.service.CurrentUser;

/** Who is signed in, for the header and for what a page offers. */
@Named("user")
@RequestScoped
public class UserPage {

    @Inject
    private CurrentUser user;

    public boolean signedIn() {
        return user.principal().signedIn();
    }

    public String name() {
        return user.displayName();
    }

    public String username() {
        return user.principal().name();
    }

    public boolean may(String permission) {
        return user.may(Permission.valueOf(permission));
    }

    /** Proves that the sign-out form came from a page of this session. */
    public String formToken() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return SignedIn.of(request).map(SignedIn::formToken).orElse("");
    }
}
