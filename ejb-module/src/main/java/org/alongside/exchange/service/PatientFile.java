package org.alongside.exchange.service;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** FHIR R4 Patient resources, one a line: names, telecoms, address and GP practice. */
final class PatientFile {

    private static final String LOCAL_SYSTEM = "/local-patient-identifier/";
    private static final String NHS_SYSTEM = "https://fhir.nhs.uk/Id/nhs-number";

    private static final Set<String> FORMER = Set.of("old", "maiden");

    private final ExtractTable table;
    private final Utf8Text text;
    private final String provider;

    PatientFile(ExtractTable table, InputStream in, String provider) throws IOException {
        this.table = table;
        this.provider = provider;
        text = Utf8Text.open(in, table.name());
    }

    void forEach(RawRows.RawRowSink sink) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            text.recordEnded();
            number++;
            if (!line.isBlank()) {
                sink.accept(row(number, line));
            }
        }
    }

    private RawRow row(long number, String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject patient = reader.readObject();
            if (!"Patient".equals(patient.getString("resourceType", ""))) {
                return unreadable(number, "is not a FHIR Patient");
            }
            return new RawRow(number, values(patient), null);
        } catch (JsonException | IllegalStateException | ClassCastException e) {
            return unreadable(number, "is not a FHIR Patient in JSON");
        }
    }

    private RawRow unreadable(long number, String problem) {
        String[] nothing = new String[table.columns().size()];
        return new RawRow(number, Arrays.asList(nothing), problem);
    }

    private List<@Nullable String> values(JsonObject patient) {
        JsonObject name = first(patient, "name", o -> "official".equals(o.getString("use", "official")));
        JsonObject address = first(patient, "address", o -> !"old".equals(o.getString("use", "")));
        return Arrays.asList(
                identifier(patient, s -> s.endsWith(LOCAL_SYSTEM + provider)),
                identifier(patient, NHS_SYSTEM::equals),
                joined(name, "prefix"),
                text(name, "family"),
                joined(name, "given"),
                joined(first(patient, "name", o -> "usual".equals(o.getString("use", ""))), "given"),
                former(patient),
                address(address),
                telecom(patient, "phone"),
                telecom(patient, "email"),
                practice(patient));
    }

    /** Names that somebody had before, apart by semicolons. */
    private static @Nullable String former(JsonObject patient) {
        String names = patient.getOrDefault("name", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .filter(name -> FORMER.contains(name.getString("use", "")))
                .map(name -> Stream.of(joined(name, "given"), text(name, "family"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")))
                .map(name -> name.replace(';', ' '))
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? null : names;
    }

    private static @Nullable String identifier(JsonObject patient, Predicate<String> system) {
        return text(first(patient, "identifier", o -> system.test(o.getString("system", ""))), "value");
    }

    private static @Nullable String telecom(JsonObject patient, String system) {
        return text(
                first(
                        patient,
                        "telecom",
                        o -> system.equals(o.getString("system", "")) && !"old".equals(o.getString("use", ""))),
                "value");
    }

    private static @Nullable String practice(JsonObject patient) {
        JsonObject reference = first(patient, "generalPractitioner", o -> o.containsKey("identifier"));
        return text(
                reference
                        .getOrDefault("identifier", JsonValue.EMPTY_JSON_OBJECT)
                        .asJsonObject(),
                "value");
    }

    private static @Nullable String address(JsonObject address) {
        String parts = Stream.of(joined(address, "line"), text(address, "city"), text(address, "district"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? text(address, "text") : parts;
    }

    private static JsonObject first(JsonObject parent, String array, Predicate<JsonObject> wanted) {
        return parent.getOrDefault(array, JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .filter(wanted)
                .findFirst()
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private static @Nullable String text(JsonObject object, String field) {
        String value = object.getString(field, "").strip();
        return value.isEmpty() ? null : value;
    }

    private static @Nullable String joined(JsonObject object, String field) {
        JsonArray values =
                object.getOrDefault(field, JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
        String joined = values.getValuesAs(JsonString::getString).stream().collect(Collectors.joining(" "));
        return joined.isBlank() ? null : joined.strip();
    }
}
