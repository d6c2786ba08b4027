package org.alongside.inreach;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.alongside.handover.HandoverState;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A hospital spell with a stay on an acute ward, as a crisis team looks at it: it owes everybody a visit before the
 * admission (CORE item 6), and offers care at home to whoever could leave early (CORE item 7). It begins with the admission;
 * what it owes ends when the person has left and every failure has been looked into.
 *
 * @param owed whether a crisis team should have seen them before: not before a planned admission
 * @param seenBefore the last time that it did, in the 48 hours before the admission
 * @param freeToLeave whether they are there of their own will, or detained to be assessed only (CORE item 7 b)
 * @param answer what became of the last offer of care at home; null where there was none
 */
public record AcuteStay(
        Of of,
        Instant admittedAt,
        @Nullable Instant leftAt,
        boolean owed,
        @Nullable Instant seenBefore,
        boolean reviewed,
        boolean freeToLeave,
        @Nullable HandoverState answer) {

    /** Within this time of the agreement somebody leaves the ward (CORE item 7 e). */
    public static final Duration LEAVES_WITHIN = Duration.ofHours(24);

    /** Whose stay it is. */
    public record Of(UUID provider, UUID person, UUID spell) {}

    public Gatekeeping gatekeeping() {
        if (seenBefore != null) {
            return Gatekeeping.SEEN;
        }
        if (!owed) {
            return Gatekeeping.NOT_OWED;
        }
        return reviewed ? Gatekeeping.REVIEWED : Gatekeeping.MISSED;
    }

    /** Whether they are there, and the law lets them go home. */
    public boolean candidate() {
        return leftAt == null && freeToLeave;
    }

    /** Whether the ward has not answered, or has agreed. */
    public boolean offered() {
        return answer != null && (answer.answerable() || answer == HandoverState.ACCEPTED);
    }

    /** @throws RuleBroken where no offer can be made now */
    public void offerable() {
        RuleBroken.unless(leftAt == null, "inreach.left");
        RuleBroken.unless(candidate(), "inreach.detained");
        RuleBroken.unless(!offered(), "inreach.offeredAlready");
    }

    /** @param handover the message that asks the ward */
    public EarlyDischarge offer(UUID handover, String by, Instant now) {
        offerable();
        return new EarlyDischarge(of, handover, by, now);
    }

    /** Why nobody saw them before, and what is done that it does not happen again (CORE item 6 e). */
    public AdmissionReview review(MissReason reason, String words, String by, Instant now) {
        Gatekeeping was = gatekeeping();
        RuleBroken.unless(was != Gatekeeping.REVIEWED, "inreach.reviewedAlready");
        RuleBroken.unless(was == Gatekeeping.MISSED, "inreach.nothingMissed");
        return new AdmissionReview(of, reason, words, by, now);
    }
}
