package org.alongside.call.service;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.alongside.call.NewCall;
import org.alongside.person.Demographic;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What can be kept at once of a call about somebody in immediate danger: that is saved whatever is missing. What something
 * else is missing for stays to be decided, and what would be refused is kept in the words of the call.
 */
record Lenient(NewCall heard, Whom whom, Follows follows) {

    static Lenient of(NewCall heard, Whom whom, Follows follows, LocalDate today) {
        StringBuilder words = new StringBuilder(heard.need());
        Whom readable = readable(whom, today, words);
        boolean somebody = readable.person() != null || readable.named();
        Follows.Note note = follows.message();
        boolean sent = note != null && somebody && !note.text().isBlank();
        if (note != null && !sent && !note.text().isBlank()) {
            words.append("\nMessage that was not sent, for nobody is named: ").append(note.text());
        }
        return new Lenient(
                with(heard, words.toString()),
                readable,
                new Follows(
                        somebody && heard.category() != null ? follows.referTo() : null,
                        heard.number().isEmpty() ? null : follows.callBackWithin(),
                        sent ? note : null));
    }

    private static Whom readable(Whom whom, LocalDate today, StringBuilder words) {
        String born = whom.said().getOrDefault(Demographic.BIRTH_DATE, "");
        if (born.isEmpty() || read(born, today) != null) {
            return whom;
        }
        words.append("\nBirth date as it was typed: ").append(born);
        Map<Demographic, String> said = new EnumMap<>(whom.said());
        said.remove(Demographic.BIRTH_DATE);
        return new Whom(whom.person(), said);
    }

    private static @Nullable LocalDate read(String born, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(Demographic.BIRTH_DATE.read(born));
            return day.isAfter(today) ? null : day;
        } catch (RuleBroken | java.time.format.DateTimeParseException none) {
            return null;
        }
    }

    private static NewCall with(NewCall heard, String need) {
        String kept = need.length() <= NewCall.LONGEST_NEED ? need : need.substring(0, NewCall.LONGEST_NEED);
        return new NewCall(
                heard.startedAt(),
                heard.caller(),
                heard.number(),
                heard.inDanger(),
                kept,
                heard.category(),
                heard.outcome());
    }
}
