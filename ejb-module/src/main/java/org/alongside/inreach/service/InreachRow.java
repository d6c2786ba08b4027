package org.alongside.inreach.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.handover.HandoverState;
import org.alongside.inreach.AcuteStay;
import org.alongside.inreach.Gatekeeping;
import org.alongside.inreach.MissReason;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on an acute ward, or who has just left one and about whose admission something is open.
 *
 * @param ward the last one
 * @param wardTeam whom an offer is sent to; null where the admission names no team
 * @param seenSince the last time that a crisis team saw them on the ward
 * @param freeToLeave whether the law lets them go home; legalLabel is their legal status in words
 * @param reason why nobody saw them before; null while nobody has looked into it
 * @param offer the message with the last offer of care at home
 * @param agreedAt with refusedAt: when the ward answered it
 */
public record InreachRow(
        UUID spell,
        UUID provider,
        UUID person,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String nhsNumber,
        String ward,
        @Nullable UUID wardTeam,
        Instant admittedAt,
        @Nullable Instant leftAt,
        boolean owed,
        @Nullable Instant seenBefore,
        @Nullable Instant seenSince,
        boolean freeToLeave,
        @Nullable String legalLabel,
        @Nullable MissReason reason,
        @Nullable UUID offer,
        @Nullable HandoverState answer,
        @Nullable Instant offeredAt,
        @Nullable Instant agreedAt,
        @Nullable Instant refusedAt) {

    public String name() {
        return PersonName.shown(familyName, givenName);
    }

    public AcuteStay stay() {
        return new AcuteStay(
                new AcuteStay.Of(provider, person, spell),
                admittedAt,
                leftAt,
                owed,
                seenBefore,
                reason != null,
                freeToLeave,
                answer);
    }

    public Gatekeeping gatekeeping() {
        return stay().gatekeeping();
    }

    /** Whether nobody looked into an admission that was not seen before. */
    public boolean missed() {
        return gatekeeping() == Gatekeeping.MISSED;
    }

    /** Until when somebody whom the ward agreed on leaves it; null where it has not agreed, or they left. */
    public @Nullable Instant leavesBy() {
        Instant agreed = agreedAt;
        return agreed == null || leftAt != null ? null : agreed.plus(AcuteStay.LEAVES_WITHIN);
    }
}
