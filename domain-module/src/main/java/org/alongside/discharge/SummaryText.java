package org.alongside.discharge;

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
        String ownWords, String reason, String treatment, String plan, String gpActions, String crisisHelp) {

    public static final int MAX = 20_000;

    public static SummaryText empty() {
        return new SummaryText("", "", "", "", "", "");
    }

    boolean tooLong() {
        return java.util.stream.Stream.of(ownWords, reason, treatment, plan, gpActions, crisisHelp)
                .anyMatch(text -> text.length() > MAX);
    }
}
