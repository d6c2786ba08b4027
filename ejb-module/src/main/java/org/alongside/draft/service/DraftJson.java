package org.alongside.draft.service;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;

/** The fields of a draft as one JSON object of texts, as they are stored and as pages send them. */
public final class DraftJson {

    private DraftJson() {}

    public static JsonObjectBuilder write(Map<String, String> fields) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        fields.forEach(object::add);
        return object;
    }

    /** Throws a JsonException or a ClassCastException where it is no object of texts. */
    public static Map<String, String> read(String json) {
        Map<String, String> fields = new HashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((name, value) -> fields.put(name, ((JsonString) value).getString()));
        }
        return fields;
    }
}
