package org.alongside.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;

class CareContactTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

    private static CareContact contact(Integer minutes, String mechanism, String attendance) {
        return new CareContact(DAY, LocalTime.of(14, 5), minutes, "01", mechanism, attendance, "Slept better");
    }

    @Test
    void takesBetweenAMinuteAndADay() {
        for (int minutes : new int[] {0, -1, 1441}) {
            assertThatThrownBy(() -> contact(minutes, "01", "5")).hasMessageContaining("contact.minutes");
        }
        assertThat(contact(1440, "01", "5").minutes()).isEqualTo(1440);
        assertThat(contact(null, "01", "5").minutes()).isNull();
    }

    @Test
    void togetherItIsAVisitFaceToFaceAndAMeetingOtherwise() {
        assertThat(contact(30, "01", "5").together(true, true))
                .isEqualTo(new JointMeeting(DAY, LocalTime.of(14, 5), JointMeeting.VISIT, true, "Slept better"));
        assertThat(contact(30, "11", "6").together(true, false).type()).isEqualTo(JointMeeting.MEETING);
    }

    @Test
    void nobodyWasTogetherInAContactThatDidNotComeAbout() {
        for (boolean faceToFace : new boolean[] {true, false}) {
            assertThatThrownBy(() -> contact(30, "01", "3").together(false, faceToFace))
                    .hasMessageContaining("contact.notTogether");
        }
    }

    /** Minutes around midnight at the end of summer time, when a time on the wall comes twice. */
    @Property
    void hasHappenedOnlyWhenItsTimeHasCome(@ForAll @IntRange(min = -180, max = 180) int minutes) {
        LocalDate change = LocalDate.of(2026, 10, 25);
        CareContact contact = new CareContact(change, LocalTime.of(3, 0), null, "01", "01", "5", null);
        JointMeeting meeting = new JointMeeting(change, LocalTime.of(3, 0), JointMeeting.VISIT, true, null);
        Instant now = Instant.parse("2026-10-25T03:00:00Z").plusSeconds(60L * minutes);
        for (Runnable happened : new Runnable[] {() -> contact.happened(now), () -> meeting.happened(now)}) {
            try {
                happened.run();
                assertThat(minutes).isNotNegative();
            } catch (RuleBroken refused) {
                assertThat(refused.messageKey()).isEqualTo("contact.inFuture");
                assertThat(minutes).isNegative();
            }
        }
    }

    @Test
    void withoutATimeTheDayIsEnough() {
        CareContact contact = new CareContact(DAY, null, null, "01", "01", "5", null);
        contact.happened(Instant.parse("2026-06-09T23:00:00Z"));
        assertThatThrownBy(() -> contact.happened(Instant.parse("2026-06-09T22:59:59Z")))
                .hasMessageContaining("contact.inFuture");
    }

    @Test
    void aNoteHasALongestLength() {
        String longest = "x".repeat(CareContact.LONGEST_NOTE);
        assertThat(new CareContact(DAY, null, null, "01", "01", "5", longest).note())
                .hasSize(CareContact.LONGEST_NOTE);
        assertThatThrownBy(() -> new CareContact(DAY, null, null, "01", "01", "5", longest + "x"))
                .hasMessageContaining("contact.noteTooLong[20000]");
    }
}
