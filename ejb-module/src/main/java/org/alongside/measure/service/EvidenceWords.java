package org.alongside.measure.service;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.shared.service.LetterDate;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of a list of evidence are called, for those who read it on a page; files keep the codes.
 *
 * @param people names by local patient identifier, of those whom the caller may see
 * @param begun when referrals were received, and stays began, by kind and local identifier
 * @param sources of ratings, by their codes
 * @param teams names by local identifier
 */
public record EvidenceWords(
        Map<String, String> people,
        Map<String, LocalDate> begun,
        Map<String, String> sources,
        Map<String, String> teams) {

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH);

    /** Referral of 3 March 2026; by its identifier where no day is known. */
    public String what(String kind, String id, LocalDate date) {
        return switch (kind) {
            case "referral" -> "Referral" + since(" of ", kind, id);
            case "spell" -> "Hospital stay" + since(" from ", kind, id);
            case "visit" -> "Visit of " + LetterDate.of(date);
            case "meeting" -> "Meeting of " + LetterDate.of(date);
            case "rating" -> "Rating of " + LetterDate.of(date);
            default -> kind + " " + id;
        };
    }

    private String since(String preposition, String kind, String id) {
        LocalDate day = begun.get(kind + " " + id);
        return day == null ? " " + id : preposition + LetterDate.of(day);
    }

    /** SMITH, Ayesha (LP1); the identifier alone where the caller may not see who it is. */
    public String person(@Nullable String localId) {
        if (localId == null) {
            return "";
        }
        String name = people.get(localId);
        return name == null ? localId : name + " (" + localId + ")";
    }

    /** What was judged: which event and when, which team, or who gave which rating. */
    public String judged(Figure figure, String kind, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return switch (kind) {
            case "rating" -> rating(value);
            case "visit", "meeting" -> "With " + teams.getOrDefault(value, value);
            default -> figure.judgedBy() + " " + days(value);
        };
    }

    /** A source and a number, as the list has them. */
    private String rating(String value) {
        int space = value.lastIndexOf(' ');
        String source = value.substring(0, Math.max(space, 0));
        return sources.getOrDefault(source, source) + ": " + value.substring(space + 1);
    }

    private static String days(String value) {
        Matcher day = DAY.matcher(value);
        return day.replaceAll(found -> SHOWN.format(LocalDate.parse(found.group())));
    }
}
