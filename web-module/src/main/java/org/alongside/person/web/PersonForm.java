package org.alongside.person.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.person.Demographic;
import org.alongside.person.NhsNumber;
import org.alongside.person.PersonQuery;
import org.alongside.shared.TypedDay;
import org.alongside.shared.web.Show;
import org.jspecify.annotations.Nullable;

/** Who somebody is, as it is typed: a text for each field, by the name of the field. */
public class PersonForm implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private Map<String, @Nullable String> values = new HashMap<>();

    /** Shows what is known; a day as days are written on pages. */
    void read(Map<Demographic, String> known) {
        values = new HashMap<>();
        known.forEach((field, text) -> values.put(field.name(), shown(field, text)));
    }

    /**
     * What was searched for need not be typed again: the family name is what stands before a comma, else the last word.
     *
     * @param typed the search as it was typed
     */
    static Map<Demographic, String> prefilled(PersonQuery query, String typed) {
        EnumMap<Demographic, String> known = new EnumMap<>(Demographic.class);
        // ten digits that can be either are typed once more, in the field where they belong
        boolean either = query.nhsNumber() != null && query.phone() != null;
        known.put(Demographic.NHS_NUMBER, either || query.nhsNumber() == null ? "" : query.nhsNumber());
        known.put(Demographic.PHONE, either || query.phone() == null ? "" : query.phone());
        known.put(
                Demographic.BIRTH_DATE,
                query.born().size() == 1 ? query.born().get(0).toString() : "");
        List<String> names = query.names();
        int comma = typed.indexOf(',');
        int family = comma < 0 ? Math.min(1, names.size()) : Math.min(names.size(), words(typed.substring(0, comma)));
        int from = comma < 0 ? names.size() - family : 0;
        known.put(Demographic.FAMILY_NAME, capital(names.subList(from, from + family)));
        known.put(
                Demographic.GIVEN_NAME,
                capital(comma < 0 ? names.subList(0, from) : names.subList(family, names.size())));
        known.values().removeIf(String::isEmpty);
        return known;
    }

    private static int words(String text) {
        return text.strip().split("\\s+", -1).length;
    }

    private static String capital(List<String> names) {
        return names.stream()
                .map(name -> name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static String shown(Demographic field, String text) {
        if (field.isDay() && !text.isEmpty()) {
            return Show.day(text);
        }
        return field == Demographic.NHS_NUMBER
                ? NhsNumber.parse(text).map(NhsNumber::spaced).orElse(text)
                : text;
    }

    /** The fields that were typed into, as texts; days and numbers as they are kept, so that an unchanged one is no change. */
    Map<Demographic, String> typed() {
        EnumMap<Demographic, String> typed = new EnumMap<>(Demographic.class);
        for (Demographic field : Demographic.values()) {
            String text = values.get(field.name());
            if (values.containsKey(field.name())) {
                String given = text == null ? "" : text.strip();
                typed.put(field, kept(field, given));
            }
        }
        return typed;
    }

    /** What is no day or no number stays as it is typed; the rule says so. */
    private static String kept(Demographic field, String given) {
        if (field == Demographic.NHS_NUMBER) {
            return NhsNumber.parse(given).map(NhsNumber::digits).orElse(given);
        }
        return field.isDay() ? TypedDay.read(given).map(LocalDate::toString).orElse(given) : given;
    }

    public Map<String, @Nullable String> getValues() {
        return values;
    }
}
