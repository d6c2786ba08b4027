package org.alongside.contact.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.alongside.access.web.Ids;
import org.alongside.contact.JointMeeting;
import org.alongside.contact.service.ContactForm;
import org.alongside.contact.service.Contacts;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Redirect;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** A meeting of a crisis team and a community team about somebody, with or without the person. */
@Named("contactMeetingPage")
@ViewScoped
public class ContactMeetingPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Contacts contacts;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Messages messages;

    private @Nullable String person;
    private final Typed typed = new Typed();
    private transient @Nullable ContactForm read;

    public void load() {
        typed.put("day", clock.today());
        if (form().meeting().crisisCares().size() == 1) {
            typed.put("care", form().meeting().crisisCares().get(0).value());
        }
    }

    public ContactForm form() {
        ContactForm known = read;
        if (known == null) {
            known = contacts.form(personId());
            read = known;
        }
        return known;
    }

    public void save() {
        contacts.meet(
                personId(),
                new ContactForm.Together(
                        Ids.of(typed.chosen("care"), "crisis care"), Ids.of(typed.chosen("team"), "team")),
                new JointMeeting(
                        typed.day("day"),
                        typed.time("time"),
                        typed.chosen("type"),
                        typed.ticked("present"),
                        typed.text("note")));
        messages.success("contact.met");
        Redirect.to("/record/view.xhtml?id=" + personId());
    }

    private UUID personId() {
        return Ids.of(person, "record");
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }

    public Typed getTyped() {
        return typed;
    }
}
