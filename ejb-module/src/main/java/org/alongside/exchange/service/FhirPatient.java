package org.alongside.exchange.service;

import static org.alongside.exchange.service.FhirEntries.joined;
import static org.alongside.exchange.service.FhirEntries.text;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a FHIR R4 Patient says about who somebody is and how they are reached today: the official name, or else the usual one;
 * where a name has no parts, its text; the home address before a temporary one; every telephone number that holds.
 */
final class FhirPatient {

    private static final String LOCAL_SYSTEM = "/local-patient-identifier/";
    private static final String NHS_SYSTEM = "https://fhir.nhs.uk/Id/nhs-number";

    private static final List<String> CALLED = List.of("official", "", "usual", "temp", "nickname", "anonymous");
    private static final List<String> PREFERRED = List.of("usual", "nickname");
    private static final List<String> NO_LONGER = List.of("old", "maiden");
    private static final List<String> LIVES = List.of("home", "", "temp", "work", "billing");
    private static final List<String> REACHED = List.of("mobile", "home", "", "temp", "work");

    /** HL7 v3 Confidentiality, by its address in FHIR R4 and the one that it had before. */
    private static final Predicate<String> CONFIDENTIALITY = system -> system.endsWith("/v3-Confidentiality")
            || system.endsWith("/v3/Confidentiality")
            || system.equals("urn:oid:2.16.840.1.113883.5.25");

    /** Restricted, very restricted, and what the Personal Demographics Service has taken out already. */
    private static final List<String> WITHHELD = List.of("R", "V", "REDACTED");

    private final JsonObject patient;
    private final FhirEntries entries;
    private final String provider;
    private final List<String> notices = new ArrayList<>();

    FhirPatient(JsonObject patient, String provider, LocalDate today) {
        this.patient = patient;
        this.provider = provider;
        entries = new FhirEntries(patient, today);
    }

    /** In the order of the columns of the table. */
    List<@Nullable String> values() {
        Optional<JsonObject> name = name();
        if (name.isEmpty()) {
            notices.add("no name that holds today");
        }
        String[] called = name.map(FhirPatient::called).orElse(new String[2]);
        return Arrays.asList(
                identifier(s -> s.endsWith(LOCAL_SYSTEM + provider)),
                identifier(NHS_SYSTEM::equals),
                name.map(n -> joined(n, "prefix")).orElse(null),
                called[0],
                called[1],
                preferred(name.orElse(JsonValue.EMPTY_JSON_OBJECT), called[1]),
                former(),
                address(),
                phones(),
                email(),
                practice(),
                restricted());
    }

    /** What is withheld of it is said by its labels of confidentiality; what a label says otherwise is not heeded, and said so. */
    private @Nullable String restricted() {
        List<JsonObject> labels = entries.within("meta").all("security").toList();
        labels.stream()
                .filter(label -> !CONFIDENTIALITY.test(label.getString("system", "")))
                .map(label -> text(label, "code"))
                .filter(Objects::nonNull)
                .forEach(code -> notices.add("the security label " + code + " is not heeded"));
        boolean restricted = labels.stream()
                .filter(label -> CONFIDENTIALITY.test(label.getString("system", "")))
                .anyMatch(label -> WITHHELD.contains(label.getString("code", "").toUpperCase(Locale.ROOT)));
        if (restricted) {
            notices.add("the record is restricted: address and telephone are withheld");
        }
        return restricted ? "Y" : null;
    }

    /** What of the patient is not kept as it is said, once {@link #values} are read. */
    List<String> notices() {
        return notices;
    }

    private Optional<JsonObject> name() {
        if (entries.all("name").anyMatch(name -> name.containsKey("suffix"))) {
            notices.add("what stands behind a name (suffix) is not kept");
        }
        return entries.inForce("name", CALLED).stream()
                .filter(name -> Stream.of(called(name)).anyMatch(Objects::nonNull))
                .findFirst();
    }

    /** Family and given name; a text without a comma is not taken apart, because only its owner knows where. */
    private static String[] called(JsonObject name) {
        String family = text(name, "family");
        String given = joined(name, "given");
        String text = text(name, "text");
        if (family != null || given != null || text == null) {
            return new String[] {family, given};
        }
        String[] parts = text.split("\\s*,\\s*", 2);
        return new String[] {
            parts[0].isEmpty() ? null : parts[0], parts.length > 1 && !parts[1].isEmpty() ? parts[1] : null
        };
    }

    private @Nullable String preferred(JsonObject name, @Nullable String given) {
        return entries.inForce("name", PREFERRED).stream()
                .filter(other -> other != name)
                .map(other -> Optional.ofNullable(joined(other, "given")).orElse(text(other, "text")))
                .filter(Objects::nonNull)
                .filter(other -> !other.equals(given))
                .findFirst()
                .orElse(null);
    }

    /** Names that somebody had before, apart by semicolons. */
    private @Nullable String former() {
        String names = entries.over("name", NO_LONGER).stream()
                .map(FhirPatient::called)
                .map(parts ->
                        Stream.of(parts[1], parts[0]).filter(Objects::nonNull).collect(Collectors.joining(" ")))
                .map(name -> name.replace(';', ' '))
                .filter(name -> !name.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? null : names;
    }

    private @Nullable String identifier(Predicate<String> system) {
        return entries.all("identifier")
                .filter(one -> system.test(one.getString("system", "")))
                .map(one -> text(one, "value"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Stream<String> reached(String system) {
        return entries.inForce("telecom", REACHED).stream()
                .filter(one -> system.equals(one.getString("system", "")))
                .map(one -> text(one, "value"))
                .filter(Objects::nonNull)
                .distinct();
    }

    private @Nullable String phones() {
        String all = reached("phone").collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    private @Nullable String email() {
        return reached("email")
                .map(address -> {
                    Optional<String> read = EmailAddress.read(address);
                    if (read.isEmpty()) {
                        notices.add("an e-mail address that is none is not kept");
                    }
                    return read.orElse(null);
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String practice() {
        return entries.all("generalPractitioner")
                .map(one -> one.getOrDefault("identifier", JsonValue.EMPTY_JSON_OBJECT)
                        .asJsonObject())
                .map(one -> text(one, "value"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String address() {
        return entries.inForce("address", LIVES).stream()
                .map(FhirPatient::lives)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String lives(JsonObject address) {
        String parts = Stream.of(joined(address, "line"), text(address, "city"), text(address, "district"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? text(address, "text") : parts;
    }
}
