package org.alongside.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * The nonce of this page's content security policy. Every form sends it back, so that the page that answers the form
 * keeps the policy; a form without it did not come from a page of ours.
 */
@Named("contentSecurity")
@RequestScoped
public class ContentSecurity {

    public String nonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
