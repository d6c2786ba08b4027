package org.alongside.contact.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.util.List;
import java.util.UUID;
import org.alongside.contact.JointMeeting;
import org.alongside.contact.service.ContactForm;
import org.alongside.contact.service.Contacts;
import org.alongside.person.web.EntryPage;
import org.alongside.shared.Choice;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Typed;

/** A meeting of a crisis team and a community team about somebody, with or without the person. */
@Named("contactMeetingPage")
@ViewScoped
public class ContactMeetingPage extends EntryPage<ContactForm> {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Contacts contacts;

    @Override
    protected ContactForm read(UUID aPerson) {
        return contacts.form(aPerson);
    }

    @Override
    public void load() {
        super.load();
        List<Choice> cares = form().meeting().crisisCares();
        if (cares.size() == 1) {
            getTyped().put("care", cares.get(0).value());
        }
    }

    public void save() {
        Typed typed = getTyped();
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
        done("contact.met", "/record/view.xhtml?id=" + personId());
    }
}
