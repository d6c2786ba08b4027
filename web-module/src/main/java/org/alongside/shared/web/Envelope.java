package org.alongside.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.primefaces.context.PrimeFacesContext;

/**
 * What every form carries beside its fields: the nonce of the page's content security policy, without which it did not
 * come from a page of ours; a key, so that it has one effect however often it is sent; and the address of its page, so
 * that whoever has to sign in again comes back to it.
 */
@Named("envelope")
@RequestScoped
public class Envelope {

    /** The parameter with the key of a sending. */
    public static final String KEY = "submission";

    /** The parameter with the id of the opening of a form that is saved once. */
    public static final String OPENING = "opening";

    /** The parameter with the address of the page. */
    public static final String PAGE = "page";

    public String nonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    public UUID key() {
        return UUID.randomUUID();
    }

    /** The page of a form that came too late; the start page where there is none. */
    public String asked() {
        String to = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("to");
        return Redirect.isPage(to) ? String.valueOf(to) : "/index.xhtml";
    }

    /** Path and query within the application; a page that is shown again after an error keeps the one that it had. */
    public String page() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String sent = external.getRequestParameterMap().get(PAGE);
        if (sent != null) {
            return sent;
        }
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        String query = request.getQueryString();
        return request.getServletPath() + (query == null ? "" : "?" + query);
    }
}
