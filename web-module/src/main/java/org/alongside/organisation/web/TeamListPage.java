package org.alongside.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.organisation.service.TeamRow;
import org.alongside.organisation.service.Teams;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** The trust's teams, as they are set. */
@Named("teamListPage")
@RequestScoped
public class TeamListPage {

    @Inject
    private Teams settings;

    @Inject
    private Messages messages;

    private @Nullable List<TeamRow> rows;
    private @Nullable String trust;

    /** Before anything is rendered, so that what is not there is an error page. */
    public void load() {
        rows();
    }

    public List<TeamRow> rows() {
        List<TeamRow> known = rows;
        if (known == null) {
            known = settings.list();
            rows = known;
        }
        return known;
    }

    public void name() {
        settings.nameTrust(getTrust());
        messages.success("organisation.trustNamed");
        messages.redirect("/organisation/list.xhtml");
    }

    /** What the trust is called. */
    public String getTrust() {
        String known = trust;
        if (known == null) {
            known = settings.trust();
            trust = known;
        }
        return known;
    }

    public void setTrust(@Nullable String trust) {
        this.trust = trust == null ? "" : trust;
    }
}
