package org.alongside.discharge;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

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

    boolean tooLong() {
        return sections().values().stream().anyMatch(text -> text.length() > MAX);
    }
}
