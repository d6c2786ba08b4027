package org.alongside.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.gate.Permission;
import org.alongside.gate.service.CurrentUser;
import org.alongside.shared.web.Messages;

/** Opens the page that somebody with this role begins a shift on. */
@Named("startPage")
@RequestScoped
public class StartPage {

    private static final Map<Permission, String> FIRST = new LinkedHashMap<>();

    static {
        FIRST.put(Permission.END_CARE, "/discharge/list.xhtml");
        FIRST.put(Permission.RECEIVE_SUMMARY, "/dispatch/inbox.xhtml");
        FIRST.put(Permission.SEE_MEASURES, "/measure/list.xhtml");
        FIRST.put(Permission.FIND_PEOPLE, "/person/list.xhtml");
        FIRST.put(Permission.IMPORT, "/exchange/list.xhtml");
        FIRST.put(Permission.MANAGE_ACCOUNTS, "/access/list.xhtml");
        FIRST.put(Permission.SEE_ACCESS, "/access/effective.xhtml");
        FIRST.put(Permission.SEE_ROTA, "/rota/list.xhtml");
    }

    @Inject
    private CurrentUser user;

    @Inject
    private Messages messages;

    public void open() {
        first().ifPresent(messages::redirect);
    }

    /** Whether the page that is shown is the one on which the caller begins, as it is when it is opened. */
    public boolean here() {
        FacesContext context = FacesContext.getCurrentInstance();
        return user.principal().signedIn()
                && context.getExternalContext().getRequestParameterMap().isEmpty()
                && context.getViewRoot().getViewId().equals(first().orElse("/index.xhtml"));
    }

    private Optional<String> first() {
        return FIRST.entrySet().stream()
                .filter(entry -> user.may(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
