package org.alongside.exchange.service;

import static org.alongside.exchange.service.FhirEntries.joined;
import static org.alongside.exchange.service.FhirEntries.object;
import static org.alongside.exchange.service.FhirEntries.text;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a FHIR R4 Patient says about who somebody is and how they are reached today: their {@link FhirNames}; the home address before
 * a temporary one; every telephone number that holds. What is passed over is said.
 */
final class FhirPatient {

    private static final String LOCAL_SYSTEM = "/local-patient-identifier/";
    private static final String NHS_SYSTEM = "https://fhir.nhs.uk/Id/nhs-number";

    private static final List<String> LIVES = List.of("home", "", "temp", "work", "billing");
    private static final List<String> REACHED = List.of("mobile", "home", "", "temp", "work");
    private static final Set<String> TELEPHONES = Set.of("phone", "sms");

    /** What FHIR has more of than there is room for here; whether somebody has died is what the index of the extract says. */
    private static final Map<String, String> NOT_KEPT = new TreeMap<>(Map.of(
            "deceasedDateTime",
                    "the day on which somebody died is not read from here, but from the index of the extract",
            "deceasedBoolean", "that somebody has died is not read from here, but from the index of the extract",
            "contact", "next of kin and other contacts are not kept",
            "communication", "a language is not read from here, but from the index of the extract"));

    private final FhirEntries entries;
    private final String provider;
    private final PassedOver passedOver = new PassedOver();

    FhirPatient(JsonObject patient, String provider, LocalDate today) {
        this.provider = provider;
        entries = new FhirEntries(patient, today);
    }

    /**
     * In the order of the columns of the table.
     *
     * @throws ClassCastException where something is of another type than FHIR gives it
     */
    List<@Nullable String> values() {
        FhirNames names = new FhirNames(entries, passedOver);
        JsonObject address = address();
        return Arrays.asList(
                identifier(s -> s.endsWith(LOCAL_SYSTEM + provider)),
                identifier(NHS_SYSTEM::equals),
                names.prefix(),
                names.family(),
                names.given(),
                names.preferred(),
                names.former(),
                lives(address),
                phones(),
                email(),
                practice(),
                FhirConfidentiality.restricted(entries, passedOver),
                text(address, "postalCode"));
    }

    /** What of the patient is not kept as it is said, each once, after {@link #values} were read. */
    List<String> notices() {
        NOT_KEPT.forEach((field, notice) -> {
            if (entries.says(field)) {
                passedOver.say(notice);
            }
        });
        return passedOver.notices();
    }

    private @Nullable String identifier(Predicate<String> system) {
        return entries.all("identifier")
                .filter(one -> system.test(Objects.requireNonNullElse(text(one, "system"), "")))
                .map(one -> text(one, "value"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Stream<String> reached(Predicate<String> system) {
        return entries.inForce("telecom", REACHED).stream()
                .filter(one -> system.test(Objects.requireNonNullElse(text(one, "system"), "")))
                .map(one -> text(one, "value"))
                .filter(Objects::nonNull)
                .distinct();
    }

    private @Nullable String phones() {
        if (reached(system -> !TELEPHONES.contains(system) && !system.equals("email"))
                .findAny()
                .isPresent()) {
            passedOver.say("a way to be reached that is neither telephone nor e-mail is not kept");
        }
        return passedOver.fitting("telephone numbers", reached(TELEPHONES::contains));
    }

    private @Nullable String email() {
        List<String> read = new ArrayList<>();
        reached("email"::equals)
                .forEach(address -> EmailAddress.read(address)
                        .ifPresentOrElse(
                                read::add, () -> passedOver.say("an e-mail address that is none is not kept")));
        return passedOver.first(read.stream(), "e-mail address");
    }

    private @Nullable String practice() {
        List<JsonObject> all = entries.all("generalPractitioner")
                .map(one -> object(one, "identifier"))
                .toList();
        if (all.stream().anyMatch(one -> text(one, "value") == null)) {
            passedOver.say("a GP practice without its code is not kept");
        }
        return passedOver.first(all.stream().map(one -> text(one, "value")), "GP practice");
    }

    private JsonObject address() {
        List<JsonObject> all = entries.inForce("address", LIVES);
        passedOver.first(all.stream().map(FhirPatient::lives), "address");
        return all.stream()
                .filter(one -> lives(one) != null)
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> text(one, "postalCode") != null)
                        .findFirst())
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private static @Nullable String lives(JsonObject address) {
        String parts = Stream.of(
                        joined(address, "line"),
                        text(address, "city"),
                        text(address, "district"),
                        text(address, "state"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? text(address, "text") : parts;
    }
}
