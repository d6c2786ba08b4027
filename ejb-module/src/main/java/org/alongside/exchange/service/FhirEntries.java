package org.alongside.exchange.service;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a FHIR resource of which there can be several: names, telephone numbers, addresses, each perhaps for a period
 * and a use (HumanName, ContactPoint and Address of FHIR R4). What has ended and what is to come is not how somebody is reached today.
 */
final class FhirEntries {

    private static final int ISO_DAY = 10;

    private final JsonObject resource;
    private final LocalDate today;

    FhirEntries(JsonObject resource, LocalDate today) {
        this.resource = resource;
        this.today = today;
    }

    /** In the order of the uses that are given; an entry with none is of the use "", and of one that is not given is left out. */
    List<JsonObject> inForce(String array, List<String> uses) {
        return all(array)
                .filter(entry -> uses.contains(entry.getString("use", "")))
                .filter(this::holds)
                .sorted(Comparator.comparingInt(entry -> uses.indexOf(entry.getString("use", ""))))
                .toList();
    }

    /** Those whose time is over, or that say that they are old. */
    List<JsonObject> over(String array, List<String> oldUses) {
        return all(array)
                .filter(entry -> oldUses.contains(entry.getString("use", "")) || hasEnded(entry))
                .toList();
    }

    Stream<JsonObject> all(String array) {
        return resource.getOrDefault(array, JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject);
    }

    /** The entries of a part of it. */
    FhirEntries within(String part) {
        return new FhirEntries(
                resource.getOrDefault(part, JsonValue.EMPTY_JSON_OBJECT).asJsonObject(), today);
    }

    private boolean holds(JsonObject entry) {
        String start = period(entry, "start");
        return (start.isEmpty() || start.compareTo(todayAs(start)) <= 0) && !hasEnded(entry);
    }

    private boolean hasEnded(JsonObject entry) {
        String end = period(entry, "end");
        return !end.isEmpty() && end.compareTo(todayAs(end)) < 0;
    }

    /** A day, or only its year or month. */
    private static String period(JsonObject entry, String edge) {
        String moment = entry.getOrDefault("period", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .getString(edge, "");
        return moment.substring(0, Math.min(ISO_DAY, moment.length()));
    }

    private String todayAs(String precise) {
        return today.toString().substring(0, precise.length());
    }

    static @Nullable String text(JsonObject object, String field) {
        String value = PlainText.cell(object.getString(field, ""));
        return value.isEmpty() ? null : value;
    }

    static @Nullable String joined(JsonObject object, String field) {
        JsonArray values =
                object.getOrDefault(field, JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
        String joined = values.getValuesAs(JsonString::getString).stream()
                .map(PlainText::cell)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }
}
