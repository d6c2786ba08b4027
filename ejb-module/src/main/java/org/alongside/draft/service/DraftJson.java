package org.alongside.draft.service;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.HashMap;
import java.util.Map;
import org.alongside.shared.PlainText;
import org.alongside.shared.service.JsonText;

/** The fields of a draft as one JSON object of texts, as they are stored and as pages send them. */
public final class DraftJson {

    private DraftJson() {}

    public static JsonObjectBuilder write(Map<String, String> fields) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        fields.forEach(object::add);
        return object;
    }

    /**
     * What can be kept of each field.
     *
     * @throws ClassCastException where it is no object of texts
     */
    public static Map<String, String> read(String json) {
        Map<String, String> fields = new HashMap<>();
        JsonText.object(json)
                .orElseThrow(() -> new ClassCastException("no JSON object"))
                .forEach((name, value) ->
                        fields.put(PlainText.kept(name), PlainText.kept(((JsonString) value).getString())));
        return fields;
    }
}
