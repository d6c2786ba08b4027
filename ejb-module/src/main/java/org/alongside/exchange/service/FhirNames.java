package org.alongside.exchange.service;

import static org.alongside.exchange.service.FhirEntries.joined;
import static org.alongside.exchange.service.FhirEntries.lastKnown;
import static org.alongside.exchange.service.FhirEntries.text;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is called by a FHIR R4 Patient (HumanName): by the official name, or else the usual one; where a name has no
 * parts, by its text; where none holds today, by the last one that did.
 */
final class FhirNames {

    private static final List<String> CALLED = List.of("official", "", "usual", "temp", "nickname", "anonymous");
    private static final List<String> PREFERRED = List.of("usual", "nickname");

    private final FhirEntries entries;
    private final PassedOver passedOver;
    private final JsonObject name;
    private final String[] called;

    FhirNames(FhirEntries entries, PassedOver passedOver) {
        this.entries = entries;
        this.passedOver = passedOver;
        name = today();
        called = called(name);
        sayWhichAreLeftOut();
    }

    @Nullable
    String prefix() {
        return joined(name, "prefix");
    }

    @Nullable
    String family() {
        return called[0];
    }

    @Nullable
    String given() {
        return called[1];
    }

    /** The name that holds today; where none does, the one that did so last, because somebody has to be called something. */
    private JsonObject today() {
        if (entries.all("name").anyMatch(each -> joined(each, "suffix") != null)) {
            passedOver.say("what stands behind a name (suffix) is not kept");
        }
        return entries.inForce("name", CALLED).stream()
                .filter(FhirNames::isCalled)
                .findFirst()
                .orElseGet(this::lastName);
    }

    private JsonObject lastName() {
        Optional<JsonObject> last = entries.all("name")
                .filter(FhirNames::isCalled)
                .reduce((one, other) -> lastKnown(other).compareTo(lastKnown(one)) > 0 ? other : one);
        passedOver.say(
                last.isPresent()
                        ? "no name that holds today; the last one is kept"
                        : "no name; the name that is known stays");
        return last.orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private void sayWhichAreLeftOut() {
        List<@Nullable String> kept = Arrays.asList(called[0], called[1], preferred());
        if (entries.inForce("name", CALLED).stream()
                .flatMap(each -> Stream.of(called(each)))
                .anyMatch(part -> part != null && !kept.contains(part))) {
            passedOver.say("a further name is not kept");
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

    @Nullable
    String preferred() {
        return entries.inForce("name", PREFERRED).stream()
                .filter(other -> other != name)
                .map(other -> Optional.ofNullable(joined(other, "given")).orElse(text(other, "text")))
                .filter(Objects::nonNull)
                .filter(other -> !other.equals(called[1]))
                .findFirst()
                .orElse(null);
    }

    /** Names that somebody had before, apart by semicolons. */
    @Nullable
    String former() {
        return passedOver.fitting(
                "former names",
                entries.over("name").stream()
                        .filter(other -> other != name)
                        .map(FhirNames::called)
                        .map(parts -> Stream.of(parts[1], parts[0])
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")))
                        .map(other -> other.replace(';', ' ')));
    }
}
