package org.alongside.health;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alongside.shared.London;

/**
 * The e-mail that says what needs somebody now, all of it, and what does not any more. It names no person.
 *
 * @param wrong the parts that need somebody now, in the order in which they began
 * @param settled those that did when the last one left
 * @param at when it was made
 */
public record HealthLetter(List<HealthAlert> wrong, List<HealthAlert> settled, Instant at) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    /** What has lasted long enough to be said; what began a moment ago is said when it has. */
    public static HealthLetter of(Collection<HealthAlert> alerts, Instant at) {
        List<HealthAlert> inOrder = alerts.stream()
                .sorted(Comparator.comparing(HealthAlert::badSince).thenComparing(HealthAlert::part))
                .toList();
        return new HealthLetter(
                inOrder.stream().filter(alert -> alert.isWrong(at)).toList(),
                inOrder.stream().filter(alert -> alert.isSettled(at)).toList(),
                at);
    }

    public String subject() {
        return switch (wrong.size()) {
            case 0 -> "Alongside does not need you any more";
            case 1 -> "Alongside needs you: " + wrong.get(0).part();
            default -> "Alongside needs you: " + wrong.get(0).part() + " and " + (wrong.size() - 1) + " more";
        };
    }

    /** @param installation where it is reached, so that whoever runs two of them knows which; empty where that is not set */
    public String text(String installation) {
        String about = installation.isEmpty() ? "" : "This is about " + installation + ".\n\n";
        String now = wrong.isEmpty() ? "" : "What needs you now:\n\n" + lines(wrong) + "\n";
        String then = settled.isEmpty() ? "" : "Does not need you any more: " + names(settled) + ".\n\n";
        return about + now + then + """
                The page Health in Alongside says how each part is now. While something needs you, you are told again each day; an
                answer to this e-mail is read by nobody.
                """;
    }

    private static String lines(List<HealthAlert> alerts) {
        return alerts.stream()
                .map(alert -> "- " + alert.part() + ", since " + MINUTE.format(London.timeOf(alert.badSince())) + ": "
                        + alert.words() + "\n")
                .collect(Collectors.joining());
    }

    private static String names(List<HealthAlert> alerts) {
        return alerts.stream().map(HealthAlert::part).collect(Collectors.joining(", "));
    }
}
