package org.alongside.inpatient.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.util.UUID;
import org.alongside.inpatient.Admission;
import org.alongside.inpatient.Stay;
import org.alongside.inpatient.service.AdmissionForm;
import org.alongside.inpatient.service.Stays;
import org.alongside.person.web.EntryPage;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Typed;

/** Somebody comes into hospital. */
@Named("inpatientEditPage")
@ViewScoped
public class InpatientEditPage extends EntryPage<AdmissionForm> {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Stays stays;

    @Override
    protected AdmissionForm read(UUID aPerson) {
        return stays.form(aPerson);
    }

    public void admit() {
        Typed typed = getTyped();
        UUID spell = stays.admit(
                personId(),
                new Admission(
                        Ids.of(typed.chosen("referral"), "referral"),
                        new Stay.Moment(typed.day("day"), typed.time("time")),
                        typed.text("method"),
                        new Admission.Bed(typed.chosen("ward"), typed.chosen("class"))));
        done("inpatient.admitted", "/inpatient/view.xhtml?id=" + spell);
    }
}
