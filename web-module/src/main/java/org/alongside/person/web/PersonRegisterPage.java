package org.alongside.person.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.alongside.gate.web.Opened;
import org.alongside.person.Demographic;
import org.alongside.person.NewPerson;
import org.alongside.person.NewPerson.Namesake;
import org.alongside.person.service.MayBe;
import org.alongside.person.service.NewPeople;
import org.alongside.person.service.PeopleSearch;
import org.alongside.person.service.PersonRow;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
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

    /** The choice that it is none of them. */
    private static final String NOBODY = "nobody";

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient NewPeople newPeople;

    @Inject
    private transient PeopleSearch people;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Opened opened;

    private @Nullable String q;
    private String need = "";
    private final PersonForm form = new PersonForm();
    private String who = "";
    private List<MayBe> mayBe = List.of();
    private transient List<PersonRow> found = List.of();

    /** Those who may be meant come first; what was searched for need not be typed again. */
    public void load() {
        if (!searched() || !opened.at("/person/register.xhtml", "q", q)) {
            return;
        }
        found = people.find(String.valueOf(q));
        form.read(PersonForm.prefilled(people.read(String.valueOf(q)), String.valueOf(q)));
    }

    /** Before a new record is made, those who may be the same are shown; nothing that was typed is lost by that. */
    public void take() {
        NewPerson typed = new NewPerson(form.typed(), need);
        List<UUID> shown = mayBe.stream().map(MayBe::id).toList();
        mayBe = newPeople.mayBe(form.typed());
        List<UUID> now = mayBe.stream().map(MayBe::id).toList();
        boolean among = now.stream().anyMatch(id -> id.toString().equals(who));
        // a choice was made among those who were shown
        if (!shown.containsAll(now) || !who.equals(NOBODY) && !among) {
            who = "";
        }
        if (!now.isEmpty() && who.isEmpty()) {
            messages.error(Messages.text("person.mayBeKnown"));
            return;
        }
        UUID person = newPeople.take(new NewPerson(typed.known(), typed.need(), namesake()));
        messages.success("person.contactTaken");
        messages.redirect("/record/view.xhtml?id=" + person);
    }

    private Namesake namesake() {
        if (who.isEmpty()) {
            return Namesake.NOT_ASKED;
        }
        return who.equals(NOBODY) ? Namesake.SOMEBODY_ELSE : Namesake.same(Ids.of(who, "record"));
    }

    /** Those who may be the same, once somebody was about to be taken. */
    public List<MayBe> mayBe() {
        return mayBe;
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

    public String getWho() {
        return who;
    }

    public void setWho(@Nullable String who) {
        this.who = who == null ? "" : who;
    }

    public PersonForm getForm() {
        return form;
    }
}
