package org.alongside.access;

/** One thing that somebody may do. Bundled into roles; every public service method names exactly one. */
public enum Permission {
    /** No sign-in needed: is the server up, and the page to sign in on. */
    PUBLIC("May be asked by anybody, even before signing in."),
    /** Anything that every signed-in account may do for itself. */
    SIGNED_IN("May see the pages that every signed-in member of staff has."),
    FIND_PEOPLE("May search for people and see their four identifiers."),
    OPEN_RECORD("May open the record of a person whom the team supports."),
    EVERY_TEAM("May see people of every team of the provider, because anyone may ring or be reported on."),
    REGISTER_PEOPLE("May register somebody who is not known yet, and correct who somebody is and where they live."),
    MERGE_PEOPLE("May decide that two records are one person's, or two people's, and take that back."),
    END_CARE("May end crisis care and write its discharge plan and treatment summary."),
    SIGN_SUMMARY("May sign a discharge summary, which sends it."),
    RECEIVE_SUMMARY("May mark a summary in the team's inbox as received."),
    DO_TASKS("May see and finish the tasks of the team."),
    SEE_MEASURES("May see measures with the lists of people behind them."),
    IMPORT("May import extracts and read what was rejected."),
    SEE_DISPATCHES("May see whether messages leave the system, without their content."),
    MANAGE_ACCOUNTS("May make accounts, give them roles and teams, and switch them off."),
    SEE_AUDIT("May see who did and saw what."),
    /** The system's own timers and start-up. */
    SYSTEM("Is the system itself: timers and start-up.");

    private final String explanation;

    Permission(String explanation) {
        this.explanation = explanation;
    }

    public String explanation() {
        return explanation;
    }
}
