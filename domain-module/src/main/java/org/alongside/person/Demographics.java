package org.alongside.person;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.alongside.shared.RuleBroken;

/**
 * Everything that is known of who somebody is; a field that is not known is an empty text. A value: it never changes.
 */
public record Demographics(Map<Demographic, String> values) {

    public Demographics {
        EnumMap<Demographic, String> all = new EnumMap<>(Demographic.class);
        for (Demographic field : Demographic.values()) {
            all.put(field, values.getOrDefault(field, ""));
        }
        values = Map.copyOf(all);
    }

    public static Demographics unknown() {
        return new Demographics(Map.of());
    }

    public String get(Demographic field) {
        return values.getOrDefault(field, "");
    }

    /**
     * With what somebody typed. A field that is left as it was is not judged, because an extract may have brought what
     * nobody would type.
     *
     * @param today in London; nobody is born or dies after it
     */
    public Demographics with(Map<Demographic, String> typed, LocalDate today) {
        EnumMap<Demographic, String> all = new EnumMap<>(values);
        typed.forEach((field, text) -> {
            if (!text.equals(get(field))) {
                all.put(field, field.read(text));
            }
        });
        Demographics changed = new Demographics(all);
        changed.requireDays(today);
        return changed;
    }

    private void requireDays(LocalDate today) {
        String now = today.toString();
        String birth = get(Demographic.BIRTH_DATE);
        String death = get(Demographic.DEATH_DATE);
        RuleBroken.unless(birth.compareTo(now) <= 0, "person.bornInFuture");
        RuleBroken.unless(death.compareTo(now) <= 0, "person.diedInFuture");
        RuleBroken.unless(death.isEmpty() || birth.compareTo(death) <= 0, "person.diedBeforeBirth");
    }

    /** Whether somebody can be told from everybody else by it: a family name, a birth date and an NHS number. */
    public boolean complete() {
        return !get(Demographic.FAMILY_NAME).isEmpty()
                && !get(Demographic.BIRTH_DATE).isEmpty()
                && !get(Demographic.NHS_NUMBER).isEmpty();
    }
}
