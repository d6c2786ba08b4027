package org.alongside.gate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One thing that somebody may do, explained in a sentence. Bundled into roles; every public service method names exactly
 * one. Some are of no use without another one, which a role must have as well.
 */
public enum Permission {
    /** No sign-in needed: is the server up, and the page to sign in on. */
    PUBLIC(Area.EVERYBODY, "May be asked by anybody, even before signing in."),
    /** Anything that every signed-in account may do for itself. */
    SIGNED_IN(Area.EVERYBODY, "May see the pages that every signed-in member of staff has."),
    FIND_PEOPLE(Area.CLINICAL, "May search for people and see their four identifiers."),
    OPEN_RECORD(Area.CLINICAL, "May open the record of a person whom the team supports.", FIND_PEOPLE),
    EVERY_TEAM(
            Area.CLINICAL,
            "May see people of every team of the provider, because anyone may ring or be reported on.",
            FIND_PEOPLE),
    SEE_RESTRICTED(
            Area.CLINICAL,
            "May see the address and telephone of somebody whose record is restricted, and restrict a record or lift that.",
            OPEN_RECORD),
    REGISTER_PEOPLE(
            Area.CLINICAL,
            "May register somebody who is not known yet, and correct who somebody is and where they live.",
            OPEN_RECORD),
    MERGE_PEOPLE(
            Area.CLINICAL,
            "May decide that two records are one person's, or two people's, and take that back.",
            REGISTER_PEOPLE),
    RECORD_CARE(
            Area.CLINICAL,
            "May record referrals, contacts and joint meetings of people whom the team supports.",
            OPEN_RECORD),
    RECORD_STAY(
            Area.CLINICAL,
            "May record that somebody comes to a ward, moves, is ready to leave, and leaves.",
            RECORD_CARE),
    END_CARE(Area.CLINICAL, "May end crisis care and write its discharge plan and treatment summary.", OPEN_RECORD),
    SIGN_SUMMARY(Area.CLINICAL, "May sign a discharge summary, which sends it.", END_CARE),
    SEE_BOARD(
            Area.CLINICAL,
            "May see everybody in the care of the crisis team on one board: who waits, who sees whom next.",
            OPEN_RECORD),
    PLAN_SHIFT(
            Area.CLINICAL,
            "May say who of the crisis team sees whom and when, and hand its shift over or take it.",
            SEE_BOARD,
            RECORD_CARE),
    RECEIVE_SUMMARY(Area.CLINICAL, "May mark a summary in the team's inbox as received.", OPEN_RECORD),
    HAND_OVER(
            Area.CLINICAL,
            "May send messages about somebody that need an answer, and answer and close them.",
            OPEN_RECORD),
    TAKE_CALLS(
            Area.CLINICAL,
            "May take phone calls, promise to call back, and see the calls of the team.",
            REGISTER_PEOPLE,
            RECORD_CARE),
    DO_TASKS(Area.CLINICAL, "May see and finish the tasks of the team.", FIND_PEOPLE),
    SEE_QUALITY(
            Area.CLINICAL,
            "May see what is missing or wrong in the data of people whom the team supports.",
            FIND_PEOPLE),
    SEE_MEASURES(Area.CLINICAL, "May see measures with the lists of people behind them.", EVERY_TEAM),
    SIGN_PERIOD(
            Area.CLINICAL, "May sign the figures of a period, which keeps them as they were reported.", SEE_MEASURES),
    SET_PHASES(
            Area.CLINICAL,
            "May say from which month on the limits of a chart are counted anew, and why.",
            SEE_MEASURES),
    REVIEW_RESPONSES(
            Area.CLINICAL,
            "May look into why somebody was not seen in time, and close a month of response times.",
            OPEN_RECORD),
    KEEP_JOINT_WORKING(
            Area.OPERATION,
            "May record link workers, visits and managers' meetings of the team with another, and what each side says of it."),
    RELAY_HANDOVERS(
            Area.OPERATION,
            "May pass on messages that need an answer from another system, and who of the staff answered there."),
    IMPORT(Area.OPERATION, "May import extracts and read what was rejected."),
    SEE_HEALTH(Area.OPERATION, "May see whether the product does its work, and what to do where it does not."),
    SEE_DISPATCHES(Area.OPERATION, "May see whether messages leave the system, without their content."),
    SEE_ROTA(Area.OPERATION, "May see who is on duty in each team, and the number that reaches them."),
    SET_COVER(Area.OPERATION, "May say that somebody of the team is away, and who stands in.", SEE_ROTA),
    MANAGE_ROTA(Area.OPERATION, "May say who is on duty in the team, and when.", SEE_ROTA),
    MANAGE_ACCOUNTS(Area.OPERATION, "May make accounts, give them roles and teams, and switch them off."),
    MANAGE_SETTINGS(
            Area.OPERATION,
            "May set what teams are called and how they are reached, how long things last, and the code lists."),
    SEE_ACCESS(Area.OPERATION, "May see what an account may do, and which role gives it that."),
    SEE_AUDIT(Area.OVERSIGHT, "May see who did and saw what."),
    /** A guest, who was sent a personal link. */
    USE_LINK(Area.ITSELF, "Was sent a personal link, and may read and answer what it leads to."),
    /** The system's own timers and start-up. */
    SYSTEM(Area.ITSELF, "Is the system itself: timers and start-up.");

    /** What a permission is about. Whoever manages accounts has nothing that is clinical. */
    public enum Area {
        /** Nobody needs to be given it. */
        EVERYBODY,
        /** About people who are supported. */
        CLINICAL,
        /** Keeping the product running. */
        OPERATION,
        /** Watching over its use. */
        OVERSIGHT,
        /** Nobody can be given it. */
        ITSELF
    }

    private final Area area;
    private final String explanation;
    private final List<Permission> needs;

    Permission(Area area, String explanation, Permission... needs) {
        this.area = area;
        this.explanation = explanation;
        this.needs = List.of(needs);
    }

    /** Those that a role can have. */
    public static Set<Permission> ofRoles() {
        EnumSet<Permission> all = EnumSet.allOf(Permission.class);
        all.removeIf(permission -> permission.area == Area.EVERYBODY || permission.area == Area.ITSELF);
        return all;
    }

    /** Those of an area, as a role's page groups them. */
    public static List<Permission> of(Area area) {
        return Arrays.stream(values())
                .filter(permission -> permission.area == area)
                .toList();
    }

    public Area area() {
        return area;
    }

    public String explanation() {
        return explanation;
    }

    /** Without these it would open nothing. */
    public List<Permission> needs() {
        return needs;
    }
}
