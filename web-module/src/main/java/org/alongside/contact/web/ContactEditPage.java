package org.alongside.contact.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.alongside.access.web.Ids;
import org.alongside.contact.CareContact;
import org.alongside.contact.service.ContactForm;
import org.alongside.contact.service.Contacts;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Redirect;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** A contact with somebody, recorded once; another team that was there is named on the same form. */
@Named("contactEditPage")
@ViewScoped
public class ContactEditPage implements Serializable {

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
        typed.put("attendance", "5");
        typed.put("subject", "01");
        if (form().cares().size() == 1) {
            typed.put("care", form().cares().get(0).value());
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
        CareContact contact = new CareContact(
                typed.day("day"),
                typed.time("time"),
                typed.numberOrNone("minutes"),
                typed.chosen("subject"),
                typed.chosen("mechanism"),
                typed.chosen("attendance"),
                typed.text("note"));
        contacts.record(personId(), Ids.of(typed.chosen("care"), "referral"), contact, typed.text("together"));
        messages.success("contact.recorded");
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
