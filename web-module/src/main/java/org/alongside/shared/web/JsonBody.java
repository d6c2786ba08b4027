package org.alongside.shared.web;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.alongside.shared.PlainText;
import org.alongside.shared.service.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * What another system sends as JSON, read field by field. Whatever is missing or of the wrong kind is answered with the
 * name of the field, whole path from the top.
 */
public final class JsonBody {

    private static final int MOST_BYTES = 64 * 1024;

    private final JsonObject object;
    private final String path;

    private JsonBody(JsonObject object, String path) {
        this.object = object;
        this.path = path;
    }

    /** @throws BadRequest where it is no JSON object, or longer than 64 kB */
    public static JsonBody read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new BadRequest("body", "is longer than 64 kB");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return JsonText.object(text)
                .map(object -> new JsonBody(object, ""))
                .orElseThrow(() -> new BadRequest("body", "is no JSON object that can be read"));
    }

    /** An object in it. */
    public JsonBody object(String field) {
        if (present(field).getValueType() != JsonValue.ValueType.OBJECT) {
            throw new BadRequest(path + field, "is no object");
        }
        return new JsonBody(object.getJsonObject(field), path + field + ".");
    }

    /** A text that is there and says something. */
    public String text(String field, int longest) {
        present(field);
        String text = optional(field, longest);
        if (text == null) {
            throw missing(field);
        }
        return text;
    }

    /** Without the space around it; null where it is missing or says nothing. */
    public @Nullable String optional(String field, int longest) {
        JsonValue value = object.get(field);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (!(value instanceof JsonString string)) {
            throw new BadRequest(path + field, "is no text");
        }
        String text = string.getString().strip();
        if (text.length() > longest) {
            throw new BadRequest(path + field, "is longer than " + longest + " characters");
        }
        if (!text.codePoints().allMatch(PlainText::canBeKept)) {
            throw new BadRequest(path + field, "has a character that cannot be kept");
        }
        return text.isEmpty() ? null : text;
    }

    /** Whether it says so; false where it is missing. */
    public boolean says(String field) {
        JsonValue value = object.getOrDefault(field, JsonValue.FALSE);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE && value != JsonValue.NULL) {
            throw new BadRequest(path + field, "is neither true nor false");
        }
        return value == JsonValue.TRUE;
    }

    /** The answer to a request without a field that it needs. */
    public BadRequest missing(String field) {
        return new BadRequest(path + field, "is missing");
    }

    private JsonValue present(String field) {
        JsonValue value = object.get(field);
        if (value == null || value == JsonValue.NULL) {
            throw missing(field);
        }
        return value;
    }
}
