package org.alongside.setting;

import java.util.Comparator;

/**
 * One thing that is set, as a line of a file.
 *
 * @param kind what it is about: TEAM, CLOCK, TRIAGE (times), LIST (which codes are in a list, and when) or WORDS (how a code is shown)
 * @param key of the team, the clock or the list
 * @param field of it, or the code
 */
public record SettingLine(String kind, String key, String field, String value) implements Comparable<SettingLine> {

    private static final Comparator<SettingLine> ORDER = Comparator.comparing(SettingLine::kind)
            .thenComparing(SettingLine::key)
            .thenComparing(SettingLine::field)
            .thenComparing(SettingLine::value);

    /** What it sets, without what it is set to. */
    String name() {
        return String.join("\n", kind, key, field);
    }

    @Override
    public int compareTo(SettingLine other) {
        return ORDER.compare(this, other);
    }
}
