package org.alongside.exchange.service;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether a FHIR Patient says that its address and its telephone are withheld, by labels of confidentiality ({@code meta.security}). */
final class FhirConfidentiality {

    /** HL7 v3 Confidentiality, by its address in FHIR R4 and the one that it had before. */
    private static final Predicate<String> CONFIDENTIALITY = system -> system.endsWith("/v3-Confidentiality")
            || system.endsWith("/v3/Confidentiality")
            || system.equals("urn:oid:2.16.840.1.113883.5.25");

    /** Restricted, very restricted, and what the Personal Demographics Service has taken out already. */
    private static final List<String> WITHHELD = List.of("R", "V", "REDACTED");

    private FhirConfidentiality() {}

    /** Y or null; what another label says is not heeded, and said so. */
    static @Nullable String restricted(FhirEntries entries, PassedOver passedOver) {
        List<JsonObject> labels = entries.within("meta").all("security").toList();
        labels.stream()
                .filter(label -> !isOfConfidentiality(label))
                .map(label -> FhirEntries.text(label, "code"))
                .filter(Objects::nonNull)
                .forEach(code -> passedOver.say("the security label " + code + " is not heeded"));
        boolean restricted = labels.stream()
                .filter(FhirConfidentiality::isOfConfidentiality)
                .map(label -> Objects.requireNonNullElse(FhirEntries.text(label, "code"), ""))
                .anyMatch(code -> WITHHELD.contains(code.toUpperCase(Locale.ROOT)));
        if (restricted) {
            passedOver.say("the record is restricted: address and telephone are withheld");
        }
        return restricted ? "Y" : null;
    }

    private static boolean isOfConfidentiality(JsonObject label) {
        return CONFIDENTIALITY.test(Objects.requireNonNullElse(FhirEntries.text(label, "system"), ""));
    }
}
