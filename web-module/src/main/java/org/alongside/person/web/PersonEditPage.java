package org.alongside.person.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.organisation.service.PracticeChoice;
import org.alongside.person.Demographic;
import org.alongside.person.Demographics;
import org.alongside.person.service.Duplicates;
import org.alongside.person.service.PersonDetails;
import org.alongside.person.service.Registrations;
import org.alongside.shared.service.EditClash;
import org.alongside.shared.web.ClashForm;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** Correcting who somebody is, where they live, and which practice they have. */
@Named("personEditPage")
@ViewScoped
public class PersonEditPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Registrations registrations;

    @Inject
    private transient Duplicates duplicates;

    @Inject
    private transient Messages messages;

    private @Nullable String id;
    private Map<String, String> base = new HashMap<>();
    private final PersonForm form = new PersonForm();
    private final RecordForm record = new RecordForm();
    private final ClashForm clash = new ClashForm();
    private transient @Nullable PersonDetails details;

    public void load() {
        Demographics known = details().demographics();
        base = named(known.values());
        form.read(known.values());
    }

    public PersonDetails details() {
        PersonDetails known = details;
        if (known == null) {
            known = registrations.view(personId());
            details = known;
        }
        return known;
    }

    public List<Demographic> fields() {
        return details().fields();
    }

    public Map<String, String> genders() {
        return Demographic.GENDERS;
    }

    public List<PracticeChoice> practices() {
        return registrations.practices();
    }

    public void save() {
        Map<String, String> typed = clash.resolved(named(form.typed()));
        Map<String, String> seen = clash.seen(base);
        try {
            registrations.correct(personId(), new Demographics(fields(seen)), fields(typed));
        } catch (EditClash both) {
            clash.show(both);
            return;
        }
        saved();
    }

    public void changePractice() {
        registrations.changePractice(personId(), record.practiceChosen(), record.dayGiven());
        saved();
    }

    public void enteredInError() {
        registrations.enteredInError(personId(), record.getReason());
        saved();
    }

    public void putBack() {
        registrations.putBack(personId());
        saved();
    }

    public void report() {
        duplicates.report(personId(), record.getOther());
        messages.success("person.reported");
        messages.redirect("/person/edit.xhtml?id=" + personId());
    }

    private void saved() {
        messages.success("person.saved");
        messages.redirect("/person/edit.xhtml?id=" + personId());
    }

    private UUID personId() {
        return Ids.of(id, "person");
    }

    private static Map<String, String> named(Map<Demographic, String> values) {
        Map<String, String> named = new HashMap<>();
        values.forEach((field, text) -> named.put(field.name(), text));
        return named;
    }

    private static Map<Demographic, String> fields(Map<String, String> named) {
        EnumMap<Demographic, String> fields = new EnumMap<>(Demographic.class);
        named.forEach((field, text) -> fields.put(Demographic.valueOf(field), text));
        return fields;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public PersonForm getForm() {
        return form;
    }

    public RecordForm getRecord() {
        return record;
    }

    public ClashForm getClash() {
        return clash;
    }
}
