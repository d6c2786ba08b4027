package org.alongside.organisation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.alongside.organisation.TeamDetails;
import org.alongside.organisation.service.TeamRow;
import org.alongside.organisation.service.Teams;
import org.alongside.shared.Choice;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** One team: how it is called and reached, and its type from a day on. Without an id it is a new one. */
@Named("teamEditPage")
@ViewScoped
public class TeamEditPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Teams settings;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Messages messages;

    private @Nullable String id;
    private final Typed typed = new Typed();
    private transient @Nullable TeamRow read;

    public void load() {
        typed.put("day", clock.today());
        TeamRow team = team();
        if (team != null) {
            put("localId", team.localId());
            put("name", team.name());
            put("email", team.email());
            put("phone", team.phone());
            put("type", team.type());
        }
    }

    private void put(String field, @Nullable String value) {
        if (value != null) {
            typed.put(field, value);
        }
    }

    /** Null for a new one. */
    public @Nullable TeamRow team() {
        if (read == null && id != null && !id.isEmpty()) {
            read = settings.view(teamId());
        }
        return read;
    }

    public List<Choice> types() {
        return settings.types();
    }

    public void save() {
        TeamDetails details = new TeamDetails(text("localId"), text("name"), typed.text("email"), typed.text("phone"));
        done("organisation.teamSaved", team() == null ? settings.add(details) : settings.save(details));
    }

    public void type() {
        settings.type(teamId(), typed.chosen("type"), typed.day("day"));
        done("organisation.typeSaved", teamId());
    }

    private String text(String field) {
        String text = typed.text(field);
        return text == null ? "" : text;
    }

    private void done(String message, UUID team) {
        messages.success(message);
        messages.redirect("/organisation/edit.xhtml?id=" + team);
    }

    private UUID teamId() {
        return Ids.of(id, "team");
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public Typed getTyped() {
        return typed;
    }
}
