package org.alongside.contact.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.util.UUID;
import org.alongside.contact.CareContact;
import org.alongside.contact.service.ContactForm;
import org.alongside.contact.service.Contacts;
import org.alongside.person.web.EntryPage;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Typed;

/** A contact with somebody, recorded once; another team that was there is named on the same form. */
@Named("contactEditPage")
@ViewScoped
public class ContactEditPage extends EntryPage<ContactForm> {

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
        getTyped().put("time", now());
        getTyped().put("attendance", "5");
        getTyped().put("subject", "01");
        if (form().cares().size() == 1) {
            getTyped().put("care", form().cares().get(0).value());
        }
    }

    public void save() {
        Typed typed = getTyped();
        CareContact contact = new CareContact(
                typed.day("day"),
                typed.time("time"),
                typed.numberOrNone("minutes"),
                typed.chosen("subject"),
                typed.chosen("mechanism"),
                typed.chosen("attendance"),
                typed.text("note"));
        contacts.record(personId(), Ids.of(typed.chosen("care"), "referral"), contact, typed.text("together"));
        done("contact.recorded", "/record/view.xhtml?id=" + personId());
    }
}
