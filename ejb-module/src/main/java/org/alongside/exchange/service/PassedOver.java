package org.alongside.exchange.service;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a row is not kept as it stands there: nothing is left out without a word, and each kind has one for the row. */
final class PassedOver {

    private final Set<String> notices = new LinkedHashSet<>();

    void say(String notice) {
        notices.add(notice);
    }

    List<String> notices() {
        return List.copyOf(notices);
    }

    /** The first of several, where there is room for one. */
    @Nullable
    String first(Stream<@Nullable String> all, String what) {
        List<String> different = all.filter(Objects::nonNull).distinct().toList();
        if (different.size() > 1) {
            say("a further " + what + " is not kept");
        }
        return different.isEmpty() ? null : different.get(0);
    }

    /** As many of them as a column takes, apart by semicolons. */
    @Nullable
    String fitting(String what, Stream<String> parts) {
        String joined = "";
        for (String part : parts.filter(each -> !each.isBlank()).distinct().toList()) {
            String longer = joined.isEmpty() ? part : joined + "; " + part;
            if (!joined.isEmpty() && longer.length() > ColumnKind.MAX_TEXT) {
                say("more " + what + " than there is room for; the first ones are kept");
                break;
            }
            joined = longer;
        }
        return joined.isEmpty() ? null : joined;
    }
}
