package org.alongside.exchange.service;

import static org.alongside.exchange.service.FhirEntries.joined;
import static org.alongside.exchange.service.FhirEntries.lastKnown;
import static org.alongside.exchange.service.FhirEntries.object;
import static org.alongside.exchange.service.FhirEntries.text;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a FHIR R4 Patient says about who somebody is and how they are reached today: the official name, or else the usual one;
 * where a name has no parts, its text; the home address before a temporary one; every telephone number that holds. What is passed over is said.
 */
final class FhirPatient {

    private static final String LOCAL_SYSTEM = "/local-patient-identifier/";
    private static final String NHS_SYSTEM = "https://fhir.nhs.uk/Id/nhs-number";

    private static final List<String> CALLED = List.of("official", "", "usual", "temp", "nickname", "anonymous");
    private static final List<String> PREFERRED = List.of("usual", "nickname");
    private static final List<String> LIVES = List.of("home", "", "temp", "work", "billing");
    private static final List<String> REACHED = List.of("mobile", "home", "", "temp", "work");
    private static final Set<String> TELEPHONES = Set.of("phone", "sms");

    private final JsonObject patient;
    private final FhirEntries entries;
    private final String provider;
    private final Set<String> notices = new LinkedHashSet<>();

    FhirPatient(JsonObject patient, String provider, LocalDate today) {
        this.patient = patient;
        this.provider = provider;
        entries = new FhirEntries(patient, today);
    }

    /**
     * In the order of the columns of the table.
     *
     * @throws ClassCastException where something is of another type than FHIR gives it
     */
    List<@Nullable String> values() {
        JsonObject name = name();
        String[] called = called(name);
        String preferred = preferred(name, called[1]);
        noteFurtherNames(Arrays.asList(called[0], called[1], preferred));
        JsonObject address = address();
        return Arrays.asList(
                identifier(s -> s.endsWith(LOCAL_SYSTEM + provider)),
                identifier(NHS_SYSTEM::equals),
                joined(name, "prefix"),
                called[0],
                called[1],
                preferred,
                former(name),
                lives(address),
                phones(),
                email(),
                practice(),
                text(address, "postalCode"));
    }

    /** What of the patient is not kept as it is said, each once, after {@link #values} were read. */
    List<String> notices() {
        return List.copyOf(notices);
    }

    /** The name that holds today; where none does, the one that did so last, because somebody has to be called something. */
    private JsonObject name() {
        if (entries.all("name").anyMatch(name -> joined(name, "suffix") != null)) {
            notices.add("what stands behind a name (suffix) is not kept");
        }
        return entries.inForce("name", CALLED).stream()
                .filter(FhirPatient::isCalled)
                .findFirst()
                .orElseGet(this::lastName);
    }

    private JsonObject lastName() {
        Optional<JsonObject> last = entries.all("name")
                .filter(FhirPatient::isCalled)
                .reduce((one, other) -> lastKnown(other).compareTo(lastKnown(one)) > 0 ? other : one);
        notices.add(
                last.isPresent()
                        ? "no name that holds today; the last one is kept"
                        : "no name; the name that is known stays");
        return last.orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private void noteFurtherNames(List<@Nullable String> kept) {
        if (entries.inForce("name", CALLED).stream()
                .flatMap(name -> Stream.of(called(name)))
                .anyMatch(part -> part != null && !kept.contains(part))) {
            notices.add("a further name is not kept");
        }
    }

    private static boolean isCalled(JsonObject name) {
        return Stream.of(called(name)).anyMatch(Objects::nonNull);
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
    private @Nullable String former(JsonObject name) {
        return fitting(
                "former names",
                entries.over("name").stream()
                        .filter(other -> other != name)
                        .map(FhirPatient::called)
                        .map(parts -> Stream.of(parts[1], parts[0])
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")))
                        .map(other -> other.replace(';', ' ')));
    }

    /** As many of them as a column takes. */
    private @Nullable String fitting(String what, Stream<String> parts) {
        String joined = "";
        for (String part : parts.filter(each -> !each.isBlank()).distinct().toList()) {
            String longer = joined.isEmpty() ? part : joined + "; " + part;
            if (!joined.isEmpty() && longer.length() > ColumnKind.MAX_TEXT) {
                notices.add("more " + what + " than there is room for; the first ones are kept");
                break;
            }
            joined = longer;
        }
        return joined.isEmpty() ? null : joined;
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
            notices.add("a way to be reached that is neither telephone nor e-mail is not kept");
        }
        return fitting("telephone numbers", reached(TELEPHONES::contains));
    }

    private @Nullable String email() {
        List<String> read = new ArrayList<>();
        reached("email"::equals)
                .forEach(address -> EmailAddress.read(address)
                        .ifPresentOrElse(read::add, () -> notices.add("an e-mail address that is none is not kept")));
        return first(read.stream(), "e-mail address");
    }

    private @Nullable String practice() {
        List<JsonObject> all = entries.all("generalPractitioner")
                .map(one -> object(one, "identifier"))
                .toList();
        if (all.stream().anyMatch(one -> text(one, "value") == null)) {
            notices.add("a GP practice without its code is not kept");
        }
        return first(all.stream().map(one -> text(one, "value")), "GP practice");
    }

    private JsonObject address() {
        List<JsonObject> all = entries.inForce("address", LIVES);
        first(all.stream().map(FhirPatient::lives), "address");
        return all.stream()
                .filter(one -> lives(one) != null)
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> text(one, "postalCode") != null)
                        .findFirst())
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private @Nullable String first(Stream<@Nullable String> all, String what) {
        List<String> different = all.filter(Objects::nonNull).distinct().toList();
        if (different.size() > 1) {
            notices.add("a further " + what + " is not kept");
        }
        return different.isEmpty() ? null : different.get(0);
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
