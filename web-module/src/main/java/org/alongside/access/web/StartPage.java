package org.alongside.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alongside.access.Permission;
import org.alongside.access.service.CurrentUser;
import org.alongside.shared.web.Redirect;

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

    public void open() {
        FIRST.entrySet().stream()
                .filter(entry -> user.may(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .ifPresent(Redirect::to);
    }
}
