package org.alongside.quality;

/**
 * A kind of fault in the data of people whom a team supports now, or of the directory that letters go by. Each says what it
 * stops, so that the list is worked through by what matters and not by the alphabet.
 */
public enum FaultKind {
    OPEN_AFTER_DEATH(
            "Care that is open after a death",
            "A referral is still open. End it where it was made, or correct the date of death.",
            Mender.TEAM),
    NO_PRACTICE(
            "No GP practice", "No discharge summary can go to a practice. Ask the person and enter it.", Mender.TEAM),
    NO_NHS_NUMBER("No NHS number", "Letters and hand-overs may reach somebody else. Trace the number.", Mender.TEAM),
    NO_BIRTH_DATE("No birth date", "The person is not recognised when they ring. Ask for it.", Mender.TEAM),
    NO_NAME("No name", "Nobody can find the person. Enter at least one name.", Mender.TEAM),
    NO_COORDINATOR(
            "No care coordinator",
            "A community team has the person, and nobody by name coordinates the care. Name one there.",
            Mender.TEAM),
    PRACTICE_WITHOUT_EMAIL(
            "Practice without an e-mail address",
            "Summaries for the people registered there become tasks instead of letters. Complete the directory.",
            Mender.DIRECTORY),
    TEAM_WITHOUT_TYPE(
            "Team without a type",
            "Its referrals count in no measure. Complete the extract that names the team.",
            Mender.DIRECTORY);

    /** Who can put it right. */
    public enum Mender {
        /** A member of the team, on the person's page. */
        TEAM,
        /** The IT department, with the next extract or directory. */
        DIRECTORY
    }

    private final String title;
    private final String advice;
    private final Mender mender;

    FaultKind(String title, String advice, Mender mender) {
        this.title = title;
        this.advice = advice;
        this.mender = mender;
    }

    /** Its name on pages. */
    public String title() {
        return title;
    }

    /** What it stops and what to do, in a sentence or two. */
    public String advice() {
        return advice;
    }

    public Mender mender() {
        return mender;
    }
}
