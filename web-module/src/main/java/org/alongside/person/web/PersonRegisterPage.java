package org.alongside.person.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.person.Demographic;
import org.alongside.person.NewPerson;
import org.alongside.person.PersonQuery;
import org.alongside.person.service.NewPeople;
import org.alongside.person.service.PeopleSearch;
import org.alongside.person.service.PersonRow;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Redirect;
import org.jspecify.annotations.Nullable;

/** Taking a new contact: search first, then what they need, and as much of who they are as is known. */
@Named("personRegisterPage")
@ViewScoped
public class PersonRegisterPage implements Serializable {

    /** What is asked on the phone; the rest follows on the page for correcting. */
    private static final List<Demographic> ASKED = List.of(
            Demographic.GIVEN_NAME,
            Demographic.FAMILY_NAME,
            Demographic.BIRTH_DATE,
            Demographic.NHS_NUMBER,
            Demographic.PHONE);

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient NewPeople newPeople;

    @Inject
    private transient PeopleSearch people;

    @Inject
    private transient Messages messages;

    private @Nullable String q;
    private String need = "";
    private final PersonForm form = new PersonForm();
    private transient List<PersonRow> found = List.of();

    /** Those who may be meant come first; what was searched for need not be typed again. */
    public void load() {
        if (!searched()) {
            return;
        }
        found = people.find(String.valueOf(q));
        form.read(prefilled(
                PersonQuery.parse(String.valueOf(q)), String.valueOf(q).contains(",")));
    }

    private static Map<Demographic, String> prefilled(PersonQuery query, boolean familyFirst) {
        EnumMap<Demographic, String> known = new EnumMap<>(Demographic.class);
        if (query.nhsNumber() != null) {
            known.put(Demographic.NHS_NUMBER, query.nhsNumber());
        }
        if (query.born() != null) {
            known.put(Demographic.BIRTH_DATE, query.born().toString());
        }
        List<String> names = query.names();
        if (!names.isEmpty()) {
            boolean family = familyFirst || names.size() == 1;
            known.put(family ? Demographic.FAMILY_NAME : Demographic.GIVEN_NAME, capital(names.get(0)));
        }
        if (names.size() > 1) {
            known.put(familyFirst ? Demographic.GIVEN_NAME : Demographic.FAMILY_NAME, capital(names.get(1)));
        }
        return known;
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(java.util.Locale.UK) + name.substring(1);
    }

    public void take() {
        UUID person = newPeople.take(new NewPerson(form.typed(), need));
        messages.success("person.contactTaken");
        Redirect.to("/record/view.xhtml?id=" + person);
    }

    public boolean searched() {
        return q != null && !q.isBlank();
    }

    public List<Demographic> asked() {
        return ASKED;
    }

    public List<PersonRow> found() {
        return found;
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    public String getNeed() {
        return need;
    }

    public void setNeed(@Nullable String need) {
        this.need = need == null ? "" : need;
    }

    public PersonForm getForm() {
        return form;
    }
}
