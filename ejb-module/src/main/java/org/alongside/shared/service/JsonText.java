package org.alongside.shared.service;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/**
 * JSON that somebody else wrote. Nested thousands deep, or with a number of thousands of digits, the parser stops with other
 * exceptions than those that it promises.
 */
public final class JsonText {

    /** To look for the parser takes longer than to read a line with it. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private JsonText() {}

    /** Empty where it is no JSON object that can be read. */
    public static Optional<JsonObject> object(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (JsonException
                | IllegalStateException
                | UnsupportedOperationException
                | ArithmeticException
                | NumberFormatException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            // nested too deep: the parser has no exception of its own for it
            if (e.getClass() == RuntimeException.class) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
