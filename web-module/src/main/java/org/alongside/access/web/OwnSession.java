package org.alongside.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.access.service.SignIn;
import org.alongside.gate.Permission;
import org.alongside.gate.service.AccessDenied;

/** The session of the page that is shown, for pages by which their reader ends others or this one. */
@RequestScoped
public class OwnSession {

    /** From where it asks. */
    public SignIn.Caller caller() {
        return signedIn().caller(request());
    }

    /** @param generation of the account's sessions, which has just ended every other one */
    public void goOn(int generation) {
        signedIn().goOn(generation, request(), response());
    }

    public void end() {
        SignedIn.end(request(), response());
    }

    private static SignedIn signedIn() {
        return SignedIn.of(request()).orElseThrow(() -> new AccessDenied(Permission.SIGNED_IN, false));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
