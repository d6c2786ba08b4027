package org.alongside.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.alongside.shared.London;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A contact with somebody, or one that was planned and did not come about (MHSDS MHS201). It is recorded afterwards, once,
 * and feeds the timeline, the response measures and, where another team was there, the joint meetings.
 *
 * @param at null counts as midnight in the published measures
 * @param minutes how long it took
 * @param subject whom it was with, by its national code
 * @param mechanism how, by its national code
 * @param attendance whether it came about, by its national code
 * @param note what was said, in the words of who was there
 */
public record CareContact(
        LocalDate day,
        @Nullable LocalTime at,
        @Nullable Integer minutes,
        String subject,
        String mechanism,
        String attendance,
        @Nullable String note) {

    /** Characters of a note; what is longer is a document. */
    public static final int LONGEST_NOTE = 20_000;

    private static final int LONGEST = 24 * 60;

    public CareContact {
        RuleBroken.unless(minutes == null || minutes > 0 && minutes <= LONGEST, "contact.minutes");
        RuleBroken.unless(
                note == null || note.length() <= LONGEST_NOTE, "contact.noteTooLong", Integer.toString(LONGEST_NOTE));
    }

    /** It has happened: not later than now. */
    public void happened(Instant now) {
        RuleBroken.unless(!London.after(day, at, now), "contact.inFuture");
    }

    /**
     * The same hour as a meeting with another team that was there. What its codes mean is said by the code lists of its day.
     *
     * @throws RuleBroken where the person did not come
     */
    public JointMeeting together(boolean attended, boolean faceToFace) {
        RuleBroken.unless(attended, "contact.notTogether");
        return new JointMeeting(day, at, faceToFace ? JointMeeting.VISIT : JointMeeting.MEETING, true, note);
    }
}
