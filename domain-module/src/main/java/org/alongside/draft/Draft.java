package org.alongside.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.shared.RuleBroken;

/**
 * The fields of one form as they were typed two seconds ago. It is replaced as the typing goes on, ends when the form is
 * saved or its writer throws it away, and is gone 30 days after the last change. A field of a secret is never in one.
 *
 * @param form which form, and of what: {@code person-edit:0f8e…}; a pair of teams has two ids, and a form about nobody yet
 *     the id of its opening
 * @param fields the text of each field by the name that it has on the page
 */
public record Draft(String form, Map<String, String> fields, Instant savedAt) {

    /** How long a draft that nobody goes on with is kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    public static final int MOST_FIELDS = 100;
    public static final int LONGEST = 100_000;

    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{1,40}(:[0-9a-zA-Z-]{1,40}){1,2}");

    public Draft {
        RuleBroken.unless(FORM.matcher(form).matches(), "draft.noSuchForm");
        RuleBroken.unless(fields.size() <= MOST_FIELDS, "draft.tooLong");
        long length = fields.entrySet().stream()
                .mapToLong(field -> field.getKey().length() + field.getValue().length())
                .sum();
        RuleBroken.unless(length <= LONGEST, "draft.tooLong");
        fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** The name of the field with the address of the page. */
    public static final String PAGE = "page";

    /** How many words tell its writer which one it is. */
    private static final int FIRST = 60;

    /** What was typed first, as far as it tells its writer which draft it is; of these fields, in this order. */
    public String firstWords(List<String> of) {
        String all = of.stream()
                .map(field -> fields.getOrDefault(field, "").strip().replaceAll("\\s+", " "))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return all.codePointCount(0, all.length()) <= FIRST
                ? all
                : all.substring(0, all.offsetByCodePoints(0, FIRST)) + "…";
    }

    /** Whether somebody has typed anything yet. */
    public boolean blank() {
        return fields.values().stream().allMatch(String::isBlank);
    }

    public boolean expired(Instant now) {
        return savedAt.plus(KEPT).isBefore(now);
    }
}
