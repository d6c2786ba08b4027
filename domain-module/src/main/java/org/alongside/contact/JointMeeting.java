package org.alongside.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.alongside.shared.London;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A crisis team and a community team meet about somebody whom both support (CORE item 34 a). It is filed under one piece
 * of crisis care; a message between the teams is kept too and is no meeting for the measure.
 *
 * @param at null where only the day is known
 * @param type by its code in the list of meetings
 * @param personPresent whether the person was there; the measure does not ask for it, the page does
 * @param note what was agreed
 */
public record JointMeeting(
        LocalDate day,
        @Nullable LocalTime at,
        String type,
        boolean personPresent,
        @Nullable String note) {

    public static final String VISIT = "JOINT_VISIT";
    public static final String MEETING = "JOINT_MEETING";

    /** It has happened: not later than now. */
    public void happened(Instant now) {
        RuleBroken.unless(!London.after(day, at, now), "contact.inFuture");
    }
}
