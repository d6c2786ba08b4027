package org.alongside.discharge;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a discharge plan and treatment summary says, under the headings of the national discharge standard that matter
 * here.
 *
 * @param ownWords what matters to the person, in their own words
 * @param reason why crisis care began
 * @param treatment what was done, and how medicines changed
 * @param plan what happens next, who does it and by when
 * @param gpActions what the practice is asked to do; the document starts with it
 * @param crisisHelp whom the person can ring, day and night
 */
public record SummaryText(
        String ownWords, String reason, String treatment, String plan, String gpActions, String crisisHelp)
        implements Serializable {

    public static final int MAX = 20_000;

    private static final List<SummarySection> EXPECTED =
            List.of(SummarySection.REASON, SummarySection.TREATMENT, SummarySection.PLAN, SummarySection.CRISIS_HELP);

    private static final Pattern MEDICINES = Pattern.compile("(?i)medicin|medicat");

    /** The line is there, and nothing follows it. */
    private static final Pattern NO_MEDICINES = Pattern.compile("(?im)^\\h*medicines\\h*:\\s*\\z");

    public static SummaryText empty() {
        return new SummaryText("", "", "", "", "", "");
    }

    /** A section that is not there is an empty text. */
    public static SummaryText of(Map<SummarySection, String> sections) {
        return new SummaryText(
                sections.getOrDefault(SummarySection.OWN_WORDS, ""),
                sections.getOrDefault(SummarySection.REASON, ""),
                sections.getOrDefault(SummarySection.TREATMENT, ""),
                sections.getOrDefault(SummarySection.PLAN, ""),
                sections.getOrDefault(SummarySection.GP_ACTIONS, ""),
                sections.getOrDefault(SummarySection.CRISIS_HELP, ""));
    }

    public Map<SummarySection, String> sections() {
        return new EnumMap<>(Map.of(
                SummarySection.OWN_WORDS, ownWords,
                SummarySection.REASON, reason,
                SummarySection.TREATMENT, treatment,
                SummarySection.PLAN, plan,
                SummarySection.GP_ACTIONS, gpActions,
                SummarySection.CRISIS_HELP, crisisHelp));
    }

    /**
     * Sections under which nothing is written and somebody who goes on expects something, in words; with the medicines, which
     * have a line of their own in the treatment. It is asked about before the summary is signed, and never refused.
     */
    public List<String> unwritten() {
        List<String> without = new ArrayList<>();
        for (SummarySection section : EXPECTED) {
            String text = sections().getOrDefault(section, "");
            if (text.isBlank()) {
                without.add(section.label());
            } else if (section == SummarySection.TREATMENT && !saysMedicines(text)) {
                without.add("Medicines");
            }
        }
        return without;
    }

    private static boolean saysMedicines(String treatment) {
        return MEDICINES.matcher(treatment).find()
                && !NO_MEDICINES.matcher(treatment).find();
    }

    boolean tooLong() {
        return sections().values().stream().anyMatch(text -> text.length() > MAX);
    }
}
