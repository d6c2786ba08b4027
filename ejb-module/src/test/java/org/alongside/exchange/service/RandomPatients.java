package org.alongside.exchange.service;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.alongside.shared.PlainText;

/** Patients of FHIR, one a line: good ones, of which it knows what they are called, among lines that anything has been done to. */
final class RandomPatients {

    private static final JsonProvider JSON_VALUES = JsonProvider.provider();
    private static final JsonBuilderFactory JSON = JSON_VALUES.createBuilderFactory(Map.of());

    private static final List<String> USES = List.of(
            "official",
            "usual",
            "temp",
            "nickname",
            "anonymous",
            "old",
            "maiden",
            "home",
            "work",
            "mobile",
            "billing",
            "x");
    private static final List<String> SYSTEMS = List.of("phone", "sms", "email", "fax", "pager", "url", "other", "x");
    private static final List<String> DAYS = List.of(
            "2019",
            "2020-05",
            "2021-03-04",
            "2999-12-31",
            "2031",
            "2026-11-28T10:00:00Z",
            "9999-12-31",
            "",
            "31/12/2020",
            "x");

    private final Random random;
    private final RandomText texts;
    private final StringBuilder file = new StringBuilder();
    private final Map<Long, String> good = new TreeMap<>();
    private long line;

    RandomPatients(Random random, int lines) {
        this.random = random;
        texts = new RandomText(random);
        for (int i = 0; i < lines; i++) {
            switch (random.nextInt(5)) {
                case 0 -> written(broken(patient("B" + i, any("b")).toString()));
                case 1 -> written(changed(patient("B" + i, any("b")), true).toString());
                default -> good("P" + i);
            }
        }
    }

    byte[] bytes() {
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Who must be read, by their line: local identifier and family name. */
    Map<Long, String> good() {
        return good;
    }

    private void good(String id) {
        String family = any(texts.word());
        good.put(line + 1, id + " " + PlainText.cell(family));
        JsonObject patient = patient(id, family);
        written((random.nextBoolean() ? patient : changed(patient, false)).toString());
    }

    private void written(String text) {
        file.append(text.replaceAll("[\\r\\n]", " ")).append(texts.oneOf(List.of("\n", "\r\n", "\n\n", "\n \t\n")));
        line = file.toString()
                .replace("\r\n", "\n")
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    private String any(String word) {
        return word + texts.any() + "x";
    }

    private JsonObject patient(String id, String family) {
        JsonObjectBuilder patient = JSON.createObjectBuilder()
                .add("resourceType", "Patient")
                .add(
                        "identifier",
                        JSON.createArrayBuilder()
                                .add(JSON.createObjectBuilder()
                                        .add("system", "https://trust.example/local-patient-identifier/AAA")
                                        .add("value", id)))
                .add(
                        "name",
                        entries("name")
                                .add(
                                        0,
                                        JSON.createObjectBuilder()
                                                .add("use", "official")
                                                .add("family", family)));
        for (String list : List.of("telecom", "address", "generalPractitioner")) {
            patient.add(list, entries(list));
        }
        return patient.build();
    }

    private JsonArrayBuilder entries(String list) {
        JsonArrayBuilder entries = JSON.createArrayBuilder();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            JsonObjectBuilder entry = JSON.createObjectBuilder();
            if (random.nextBoolean()) {
                entry.add("use", list.equals("name") ? texts.oneOf(USES.subList(1, USES.size())) : texts.oneOf(USES));
            }
            if (random.nextInt(3) == 0) {
                entry.add(
                        "period",
                        JSON.createObjectBuilder().add(texts.oneOf(List.of("start", "end")), texts.oneOf(DAYS)));
            }
            switch (list) {
                case "name" ->
                    entry.add("family", any("f"))
                            .add(
                                    "given",
                                    JSON.createArrayBuilder().add(any("g")).add(texts.any()));
                case "telecom" -> entry.add("system", texts.oneOf(SYSTEMS)).add("value", texts.any());
                case "address" ->
                    entry.add("line", JSON.createArrayBuilder().add(texts.any()))
                            .add("postalCode", texts.any());
                default -> entry.add("identifier", JSON.createObjectBuilder().add("value", texts.any()));
            }
            entries.add(entry);
        }
        return entries;
    }

    /**
     * With nothing among what it says, which takes nothing away.
     *
     * @param types besides, something is of another type
     */
    private JsonValue changed(JsonValue value, boolean types) {
        if (types && random.nextInt(12) == 0) {
            return other();
        }
        if (value instanceof JsonObject object) {
            JsonObjectBuilder changed = JSON.createObjectBuilder();
            if (random.nextInt(3) == 0) {
                changed.add("extension", JsonValue.NULL)
                        .add("suffix", JsonValue.NULL)
                        .add("text", JsonValue.NULL);
            }
            object.forEach((name, each) -> changed.add(name, changed(each, types)));
            return changed.build();
        }
        if (value instanceof JsonArray array) {
            JsonArrayBuilder changed = JSON.createArrayBuilder();
            array.forEach(each -> {
                if (random.nextInt(3) == 0) {
                    changed.addNull();
                }
                changed.add(changed(each, types));
            });
            return changed.build();
        }
        return value;
    }

    private JsonValue other() {
        return switch (random.nextInt(6)) {
            case 0 -> JsonValue.NULL;
            case 1 -> JsonValue.TRUE;
            case 2 -> JSON_VALUES.createValue(random.nextLong());
            case 3 -> JsonValue.EMPTY_JSON_OBJECT;
            case 4 -> JsonValue.EMPTY_JSON_ARRAY;
            default -> JSON_VALUES.createValue(texts.any());
        };
    }

    /** As a text it is cut, grown, or filled with what no parser likes. */
    private String broken(String json) {
        int at = random.nextInt(json.length());
        String middle = switch (random.nextInt(6)) {
            case 0 -> "[".repeat(2_000);
            case 1 -> "{\"a\":".repeat(2_000);
            case 2 -> "9".repeat(3_000);
            case 3 -> "1e999999999";
            case 4 -> "\\uD83D";
            default -> texts.any();
        };
        return random.nextBoolean() ? json.substring(0, at) : json.substring(0, at) + middle + json.substring(at);
    }
}
