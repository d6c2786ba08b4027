package org.alongside.person.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Named;

/**
 * What is asked, offered or planned about somebody who has died is first asked back: a message or a letter that nobody meant hurts
 * those who are left.
 */
@Named
@ApplicationScoped
public class Meant {

    static final String ASK = "Tick that you mean it, although they have died";

    public void check(FacesContext context, UIComponent tick, Object ticked) {
        if (!Boolean.TRUE.equals(ticked)) {
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, ASK, ASK));
        }
    }
}
