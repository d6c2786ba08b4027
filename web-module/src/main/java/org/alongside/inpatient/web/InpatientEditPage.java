package org.alongside.inpatient.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.alongside.access.web.Ids;
import org.alongside.inpatient.Admission;
import org.alongside.inpatient.Stay;
import org.alongside.inpatient.service.AdmissionForm;
import org.alongside.inpatient.service.Stays;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Redirect;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** Somebody comes into hospital. */
@Named("inpatientEditPage")
@ViewScoped
public class InpatientEditPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Stays stays;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Messages messages;

    private @Nullable String person;
    private final Typed typed = new Typed();
    private transient @Nullable AdmissionForm read;

    public void load() {
        form();
        typed.put("day", clock.today());
    }

    public AdmissionForm form() {
        AdmissionForm known = read;
        if (known == null) {
            known = stays.form(personId());
            read = known;
        }
        return known;
    }

    public void admit() {
        UUID spell = stays.admit(
                personId(),
                new Admission(
                        Ids.of(typed.chosen("referral"), "referral"),
                        new Stay.Moment(typed.day("day"), typed.time("time")),
                        typed.text("method"),
                        new Admission.Bed(typed.chosen("ward"), typed.chosen("class"))));
        messages.success("inpatient.admitted");
        Redirect.to("/inpatient/view.xhtml?id=" + spell);
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
