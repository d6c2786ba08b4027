package org.alongside.person;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.shared.London;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a provider has registered about a person under one local identifier (MHSDS MHS001). Most come from the trust's
 * extract; somebody who is in none is registered here with what they need, and the rest follows. Each change leaves the
 * value that was there before. What staff entered stands: a later extract that says something else is listed as a
 * conflict. A registration is never deleted: one that was made here by mistake is marked as entered in error.
 */
@Entity
@Table(name = "person_registration")
@IdClass(RegistrationKey.class)
public class Registration {

    @Id
    @Column(name = "provider_id")
    private UUID provider;

    @Id
    @Column(name = "local_id")
    private String localId;

    @Column(name = "person_id")
    private UUID person;

    private @Nullable String prefix;

    @Column(name = "given_name")
    private @Nullable String givenName;

    @Column(name = "family_name")
    private @Nullable String familyName;

    @Column(name = "preferred_name")
    private @Nullable String preferredName;

    @Column(name = "former_names")
    private @Nullable String formerNames;

    @Column(name = "birth_date")
    private @Nullable LocalDate birthDate;

    private @Nullable String gender;

    @Column(name = "nhs_number")
    private @Nullable String nhsNumber;

    private @Nullable String address;

    private @Nullable String postcode;

    private @Nullable String phone;

    private @Nullable String email;

    @Column(name = "death_date")
    private @Nullable LocalDate deathDate;

    @Convert(converter = EnteredColumn.class)
    private Set<Demographic> entered = EnumSet.noneOf(Demographic.class);

    @Column(name = "registered_by")
    private @Nullable String registeredBy;

    @Column(name = "registered_at")
    private @Nullable Instant registeredAt;

    @Column(name = "error_by")
    private @Nullable String errorBy;

    @Column(name = "error_at")
    private @Nullable Instant errorAt;

    @Column(name = "error_reason")
    private @Nullable String errorReason;

    private boolean alias;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Registration() {}

    /** Whose registration it is, where. */
    public record Identity(UUID provider, String localId, UUID person) {}

    /** Somebody who is in no extract: who they are as far as that is known, which may be nothing yet. */
    public Registration(Identity identity, Map<Demographic, String> typed, String by, Instant at) {
        this.provider = identity.provider();
        this.localId = identity.localId();
        this.person = identity.person();
        this.registeredBy = by;
        this.registeredAt = at;
        Demographics known = Demographics.unknown().with(typed, London.dateOf(at));
        known.values().forEach(this::put);
        entered = EnumSet.allOf(Demographic.class);
    }

    /**
     * Corrects what is registered.
     *
     * @return what was there before, field by field; empty where nothing is different
     */
    public List<DemographicChange> correct(Map<Demographic, String> typed, String by, Instant at) {
        RuleBroken.unless(errorAt == null, "person.isInError");
        Demographics before = demographics();
        Demographics after = before.with(typed, London.dateOf(at));
        List<DemographicChange> changes = new ArrayList<>();
        EnumSet<Demographic> ours = EnumSet.noneOf(Demographic.class);
        ours.addAll(entered);
        for (Demographic field : Demographic.values()) {
            if (!before.get(field).equals(after.get(field))) {
                put(field, after.get(field));
                ours.add(field);
                changes.add(new DemographicChange(
                        this, new DemographicChange.Values(field, before.get(field), after.get(field)), by, at));
            }
        }
        entered = ours;
        return changes;
    }

    /**
     * The extract is right about a field after all: its value is taken as it is, and later ones are followed again.
     *
     * @return what was there before; empty where it said the same
     */
    public Optional<DemographicChange> follow(Demographic field, String imported, String by, Instant at) {
        String before = demographics().get(field);
        EnumSet<Demographic> ours = EnumSet.noneOf(Demographic.class);
        ours.addAll(entered);
        ours.remove(field);
        entered = ours;
        if (before.equals(imported)) {
            return Optional.empty();
        }
        put(field, imported);
        return Optional.of(new DemographicChange(this, new DemographicChange.Values(field, before, imported), by, at));
    }

    /** This registration should not have been made. It is no longer found, and the reason stays with it. */
    public void enteredInError(String reason, String by, Instant at) {
        RuleBroken.unless(registeredAt != null, "person.notRegisteredHere");
        RuleBroken.unless(errorAt == null, "person.isInError");
        errorReason = Words.needed(reason, "person.reasonMissing");
        errorBy = by;
        errorAt = at;
    }

    /** It was no error after all. */
    public void putBack() {
        RuleBroken.unless(errorAt != null, "person.notInError");
        errorReason = null;
        errorBy = null;
        errorAt = null;
    }

    public Demographics demographics() {
        EnumMap<Demographic, String> known = new EnumMap<>(Demographic.class);
        for (Demographic field : Demographic.values()) {
            Object value = value(field);
            known.put(field, value == null ? "" : value.toString());
        }
        return new Demographics(known);
    }

    private @Nullable Object value(Demographic field) {
        return switch (field) {
            case PREFIX -> prefix;
            case GIVEN_NAME -> givenName;
            case FAMILY_NAME -> familyName;
            case PREFERRED_NAME -> preferredName;
            case BIRTH_DATE -> birthDate;
            case GENDER -> gender;
            case NHS_NUMBER -> nhsNumber;
            case ADDRESS -> address;
            case POSTCODE -> postcode;
            case PHONE -> phone;
            case EMAIL -> email;
            case DEATH_DATE -> deathDate;
        };
    }

    private void put(Demographic field, String text) {
        String known = text.isEmpty() ? null : text;
        if (field.isName() && value(field) != null) {
            formerNames = NameKey.among(String.valueOf(value(field)), formerNames);
        }
        LocalDate day = known == null || !field.isDay() ? null : LocalDate.parse(known);
        switch (field) {
            case PREFIX -> prefix = known;
            case GIVEN_NAME -> givenName = known;
            case FAMILY_NAME -> familyName = known;
            case PREFERRED_NAME -> preferredName = known;
            case BIRTH_DATE -> birthDate = day;
            case GENDER -> gender = known;
            case NHS_NUMBER -> nhsNumber = known;
            case ADDRESS -> address = known;
            case POSTCODE -> postcode = known;
            case PHONE -> phone = known;
            case EMAIL -> email = known;
            case DEATH_DATE -> deathDate = day;
        }
    }

    public UUID provider() {
        return provider;
    }

    public String localId() {
        return localId;
    }

    public UUID person() {
        return person;
    }

    /** The fields that staff entered here. */
    public Set<Demographic> entered() {
        return Set.copyOf(entered);
    }

    /** It came by no extract. */
    public boolean registeredHere() {
        return registeredAt != null;
    }

    @Nullable
    public Instant errorAt() {
        return errorAt;
    }

    @Nullable
    public String errorReason() {
        return errorReason;
    }

    public boolean alias() {
        return alias;
    }
}
