package org.alongside.person.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.alongside.person.Demographic;
import org.alongside.person.NhsNumber;
import org.alongside.shared.TypedDay;
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
