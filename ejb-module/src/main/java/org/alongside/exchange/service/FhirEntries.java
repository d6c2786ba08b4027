package org.alongside.exchange.service;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a FHIR resource of which there can be several: names, telephone numbers, addresses, each perhaps for a period
 * and a use (HumanName, ContactPoint and Address of FHIR R4). What has ended and what is to come is not how somebody is reached today.
 */
final class FhirEntries {

    /** Of a use that says that it is over, whatever its period says. */
    static final List<String> NO_LONGER = List.of("old", "maiden");

    private static final int ISO_DAY = 10;

    private final JsonObject resource;
    private final LocalDate today;

    FhirEntries(JsonObject resource, LocalDate today) {
        this.resource = resource;
        this.today = today;
    }

    /**
     * In the order of the uses that are given. An entry with none, or with one that FHIR does not know, is of the use ""; where
     * that is not given it is left out.
     */
    List<JsonObject> inForce(String array, List<String> uses) {
        return all(array)
                .filter(entry -> rank(entry, uses) >= 0)
                .filter(this::holds)
                .sorted(Comparator.comparingInt(entry -> rank(entry, uses)))
                .toList();
    }

    /** Those whose time is over, or that say that they are old. */
    List<JsonObject> over(String array) {
        return all(array)
                .filter(entry -> NO_LONGER.contains(use(entry)) || hasEnded(entry))
                .toList();
    }

    /** Whether there is anything of it; that something is not so says nothing. */
    boolean says(String field) {
        return said(resource, field)
                .filter(value -> value.getValueType() != JsonValue.ValueType.FALSE)
                .isPresent();
    }

    Stream<JsonObject> all(String array) {
        return list(resource, array).map(JsonValue::asJsonObject);
    }

    /** Until when it held, or else from when it does; empty where neither is known. */
    static String lastKnown(JsonObject entry) {
        String end = period(entry, "end");
        return end.isEmpty() ? period(entry, "start") : end;
    }

    private static int rank(JsonObject entry, List<String> uses) {
        String use = use(entry);
        return uses.contains(use) || NO_LONGER.contains(use) ? uses.indexOf(use) : uses.indexOf("");
    }

    private static String use(JsonObject entry) {
        return Objects.requireNonNullElse(text(entry, "use"), "");
    }

    /** The entries of a part of it. */
    FhirEntries within(String part) {
        return new FhirEntries(object(resource, part), today);
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
        String moment = Objects.requireNonNullElse(text(object(entry, "period"), edge), "");
        return moment.substring(0, Math.min(ISO_DAY, moment.length()));
    }

    private String todayAs(String precise) {
        return today.toString().substring(0, precise.length());
    }

    /** What is said there, which null does not; nothing of another type than it must have is read as if it were not there. */
    private static Optional<JsonValue> said(JsonObject object, String field) {
        return Optional.ofNullable(object.get(field)).filter(FhirEntries::isSaid);
    }

    private static boolean isSaid(JsonValue value) {
        return value.getValueType() != JsonValue.ValueType.NULL;
    }

    private static Stream<JsonValue> list(JsonObject object, String field) {
        return said(object, field).map(JsonValue::asJsonArray).stream()
                .flatMap(List::stream)
                .filter(FhirEntries::isSaid);
    }

    static JsonObject object(JsonObject object, String field) {
        return said(object, field).map(JsonValue::asJsonObject).orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    static @Nullable String text(JsonObject object, String field) {
        String value = said(object, field).map(FhirEntries::string).orElse("");
        return value.isEmpty() ? null : value;
    }

    static @Nullable String joined(JsonObject object, String field) {
        String joined = list(object, field)
                .map(FhirEntries::string)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }

    private static String string(JsonValue value) {
        return PlainText.cell(((JsonString) value).getString());
    }
}
